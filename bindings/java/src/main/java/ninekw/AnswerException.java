package ninekw;

/** What was answered. */
public final class AnswerException extends ServiceException {
    private static final long serialVersionUID = 1;

    AnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
