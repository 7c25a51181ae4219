package ninekw;

/** How urgent a request is. */
public enum Priority {
    /** It submits a captcha. */
    UPLOAD(Numbers.PRIORITY_UPLOAD),
    /** It asks for an answer, or works on a captcha of somebody else. */
    POLL(Numbers.PRIORITY_POLL),
    /** It can wait. */
    OTHER(Numbers.PRIORITY_OTHER);

    final int number;

    Priority(int number) {
        this.number = number;
    }

    /** A newer library may have others. */
    static Priority of(int number) {
        for (Priority each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return OTHER;
    }
}
