package ninekw;

/** How far a call is. */
public final class Progress {
    private final Long captchaId;
    private final Phase phase;
    private final long elapsedMs;

    Progress(Long captchaId, Phase phase, long elapsedMs) {
        this.captchaId = captchaId;
        this.phase = phase;
        this.elapsedMs = elapsedMs;
    }

    /** Null until the captcha is accepted. */
    public Long captchaId() {
        return captchaId;
    }

    /** What it waits for. */
    public Phase phase() {
        return phase;
    }

    /** The time since its start. */
    public long elapsedMs() {
        return elapsedMs;
    }
}
