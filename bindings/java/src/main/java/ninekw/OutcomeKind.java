package ninekw;

/** What became of a job. */
public enum OutcomeKind {
    /** The answer was taken. */
    ANSWERED(Numbers.OUTCOME_ANSWERED),
    /** The answer was refused. */
    REFUSED(Numbers.OUTCOME_REFUSED),
    /** It was given back as decided. */
    SKIPPED(Numbers.OUTCOME_SKIPPED),
    /** It was given back because its time was over. */
    LATE(Numbers.OUTCOME_LATE),
    /** It was let go as decided. */
    LET_GO(Numbers.OUTCOME_LET_GO);

    final int number;

    OutcomeKind(int number) {
        this.number = number;
    }

    /** Null for what a newer library may say. */
    static OutcomeKind of(int number) {
        for (OutcomeKind each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return null;
    }
}
