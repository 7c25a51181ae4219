package ninekw;

/** The service refused the call; see serviceCode(). */
public class ServiceException extends NinekwException {
    private static final long serialVersionUID = 1;

    ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
