package ninekw;

/** What was submitted. */
public final class InputException extends ServiceException {
    private static final long serialVersionUID = 1;

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
