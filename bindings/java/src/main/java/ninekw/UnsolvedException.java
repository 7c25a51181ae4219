package ninekw;

/** Nobody answered. */
public final class UnsolvedException extends OutcomeException {
    private static final long serialVersionUID = 1;

    UnsolvedException(String message, Throwable cause) {
        super(message, cause);
    }
}
