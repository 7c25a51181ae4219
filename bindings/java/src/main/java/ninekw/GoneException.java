package ninekw;

/** A captcha that is over. */
public final class GoneException extends ServiceException {
    private static final long serialVersionUID = 1;

    GoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
