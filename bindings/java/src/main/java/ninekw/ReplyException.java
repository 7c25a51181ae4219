package ninekw;

/** The reply could not be understood. */
public final class ReplyException extends NinekwException {
    private static final long serialVersionUID = 1;

    ReplyException(String message, Throwable cause) {
        super(message, cause);
    }
}
