package ninekw;

/** What a call waits for. */
public enum Phase {
    /** Its turn. */
    QUEUED(Numbers.PHASE_QUEUED),
    /** A reply. */
    NETWORK(Numbers.PHASE_NETWORK),
    /** A person. */
    WAITING(Numbers.PHASE_WAITING),
    /** Another try. */
    RETRYING(Numbers.PHASE_RETRYING),
    /** The service's limit. */
    HELD_BACK(Numbers.PHASE_HELD_BACK);

    final int number;

    Phase(int number) {
        this.number = number;
    }

    /** A newer library may have others. */
    static Phase of(int number) {
        for (Phase each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return WAITING;
    }
}
