package ninekw;

/** What becomes of a captcha whose wait ends. */
public enum Abandon {
    /** It stays open. */
    KEEP(Numbers.ABANDON_KEEP),
    /** The service is told that it is not used. */
    ABORT(Numbers.ABANDON_ABORT);

    final int number;

    Abandon(int number) {
        this.number = number;
    }
}
