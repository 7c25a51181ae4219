package ninekw;

/** The service was not reached. */
public final class NetworkException extends NinekwException {
    private static final long serialVersionUID = 1;

    NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
