package ninekw;

/** It was stopped; the captcha is still pending. */
public final class CancelledException extends OutcomeException {
    private static final long serialVersionUID = 1;

    CancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
