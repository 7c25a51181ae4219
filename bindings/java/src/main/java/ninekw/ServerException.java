package ninekw;

/** Trouble of the service's own. */
public final class ServerException extends ServiceException {
    private static final long serialVersionUID = 1;

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
