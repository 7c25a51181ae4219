package ninekw;

/** Too few credits. */
public final class BalanceException extends ServiceException {
    private static final long serialVersionUID = 1;

    BalanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
