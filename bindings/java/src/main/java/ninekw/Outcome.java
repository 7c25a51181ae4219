package ninekw;

/** What became of a job in Client.work. */
public final class Outcome {
    private final Job job;
    private final OutcomeKind kind;
    private final Long credits;
    private final NinekwException error;

    Outcome(Job job, OutcomeKind kind, Long credits, NinekwException error) {
        this.job = job;
        this.kind = kind;
        this.credits = credits;
        this.error = error;
    }

    /** The job, until the function returns. */
    public Job job() {
        return job;
    }

    /** What became of it. */
    public OutcomeKind kind() {
        return kind;
    }

    /** What it earned, or null if the service does not say. */
    public Long credits() {
        return credits;
    }

    /** Why it was refused, or null. */
    public NinekwException error() {
        return error;
    }
}
