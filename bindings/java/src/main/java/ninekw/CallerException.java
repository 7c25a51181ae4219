package ninekw;

/** A wrong argument, option or setting. */
public final class CallerException extends NinekwException {
    private static final long serialVersionUID = 1;

    CallerException(String message, Throwable cause) {
        super(message, cause);
    }
}
