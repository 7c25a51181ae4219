package ninekw;

/** The reply to an upload was lost: it may have been accepted. */
public final class SubmitUnknownException extends OutcomeException {
    private static final long serialVersionUID = 1;

    SubmitUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
