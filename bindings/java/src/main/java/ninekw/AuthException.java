package ninekw;

/** The key. */
public final class AuthException extends ServiceException {
    private static final long serialVersionUID = 1;

    AuthException(String message, Throwable cause) {
        super(message, cause);
    }
}
