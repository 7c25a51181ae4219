package ninekw;

/** How eagerly is asked for answers. */
public enum Polling {
    /** Few questions. */
    POLITE(Numbers.POLLING_POLITE),
    /** The default. */
    BALANCED(Numbers.POLLING_BALANCED),
    /** A question whenever there is a turn to spare. */
    FAST(Numbers.POLLING_FAST);

    final int number;

    Polling(int number) {
        this.number = number;
    }
}
