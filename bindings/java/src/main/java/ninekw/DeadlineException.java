package ninekw;

/** Its time was over; the captcha is still pending. */
public final class DeadlineException extends OutcomeException {
    private static final long serialVersionUID = 1;

    DeadlineException(String message, Throwable cause) {
        super(message, cause);
    }
}
