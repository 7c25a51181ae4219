package ninekw;

/** Too many requests. */
public final class LimitException extends ServiceException {
    private static final long serialVersionUID = 1;

    LimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
