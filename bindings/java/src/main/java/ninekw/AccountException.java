package ninekw;

/** What this account may not do. */
public final class AccountException extends ServiceException {
    private static final long serialVersionUID = 1;

    AccountException(String message, Throwable cause) {
        super(message, cause);
    }
}
