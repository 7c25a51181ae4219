package ninekw;

/** Was an answer right? */
public enum Verdict {
    /** It was right. */
    CORRECT(Numbers.CORRECT),
    /** It was wrong. */
    INCORRECT(Numbers.INCORRECT),
    /** It was not used. */
    UNUSED(Numbers.UNUSED);

    final int number;

    Verdict(int number) {
        this.number = number;
    }

    /** Null for what is not judged. */
    static Verdict of(int number) {
        for (Verdict each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return null;
    }
}
