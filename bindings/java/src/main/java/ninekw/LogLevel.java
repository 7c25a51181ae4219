package ninekw;

/** How important an event is. */
public enum LogLevel {
    /** A call failed for good. */
    ERROR(Numbers.LOG_ERROR),
    /** Something went wrong, and the library goes on: a retry, a limit. */
    WARNING(Numbers.LOG_WARNING),
    /** A captcha went a step ahead. */
    INFO(Numbers.LOG_INFO),
    /** Every request, and every wait. */
    DEBUG(Numbers.LOG_DEBUG);

    final int number;

    LogLevel(int number) {
        this.number = number;
    }

    /** A newer library may have others. */
    static LogLevel of(int number) {
        for (LogLevel each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return DEBUG;
    }
}
