package ninekw;

import java.util.Objects;

/** What to do with a job. */
public final class Decision {
    /** Give it back: it cannot be answered. */
    public static final Decision SKIP = new Decision("skip", null);
    /** Neither answer nor give back. */
    public static final Decision LET_GO = new Decision("let go", null);
    /** Somebody is at it. */
    public static final Decision WORKING = new Decision("working", null);
    /** Nobody has touched it yet. */
    public static final Decision PENDING = new Decision("pending", null);
    /** Give it back, and take no more. */
    public static final Decision STOP = new Decision("stop", null);

    private final String word;
    private final String text;

    private Decision(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** This answer; its form goes by Job.kind(). */
    public static Decision answer(String text) {
        return new Decision("answer", Objects.requireNonNull(text, "text"));
    }

    String text() {
        return text;
    }

    /** For instance "skip". */
    @Override
    public String toString() {
        return word;
    }
}
