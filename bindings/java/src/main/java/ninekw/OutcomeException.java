package ninekw;

/** The call ended without an answer. */
public class OutcomeException extends NinekwException {
    private static final long serialVersionUID = 1;

    OutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
