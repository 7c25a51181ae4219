package ninekw;

/** What became of a captcha. */
public enum State {
    /** Nobody has answered yet. */
    PENDING(Numbers.STATE_PENDING),
    /** Somebody has answered. */
    SOLVED(Numbers.STATE_SOLVED),
    /** Nobody answered in time. */
    UNSOLVED(Numbers.STATE_UNSOLVED);

    final int number;

    State(int number) {
        this.number = number;
    }

    /** What a newer library may say is not final. */
    static State of(int number) {
        for (State each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return PENDING;
    }
}
