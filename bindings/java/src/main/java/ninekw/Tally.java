package ninekw;

/** What Client.work has done. */
public final class Tally {
    private final long answered;
    private final long credits;

    Tally(long answered, long credits) {
        this.answered = answered;
        this.credits = credits;
    }

    /** How many answers were taken. */
    public long answered() {
        return answered;
    }

    /** What they earned. */
    public long credits() {
        return credits;
    }
}
