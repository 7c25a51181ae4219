package ninekw;

/** What went wrong in a call. */
public class NinekwException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private int status;
    private Integer serviceCode;
    private Integer httpStatus;
    private Long captchaId;
    private boolean retryable;
    private Long retryAfterMs;
    private String operation = "arguments";
    private String reply;

    NinekwException(String message, Throwable cause) {
        super(message, cause);
    }

    /** One of Numbers.ERR_*. */
    public int status() {
        return status;
    }

    /** The status's name, for instance "OPTION_RANGE". */
    public String statusName() {
        return Library.calls().ninekw_status_name(status);
    }

    /** The service's own code, 1 to 57, or null. */
    public Integer serviceCode() {
        return serviceCode;
    }

    /** HTTP status of the reply, or null. */
    public Integer httpStatus() {
        return httpStatus;
    }

    /** The captcha that the error is about, or null. After a cancel or a deadline it is still pending: Client.await goes
     * on. */
    public Long captchaId() {
        return captchaId;
    }

    /** Whether repeating the very same call is harmless and may succeed. */
    public boolean isRetryable() {
        return retryable;
    }

    /** How long to wait before the call is repeated, if the service said so, or null. */
    public Long retryAfterMs() {
        return retryAfterMs;
    }

    /** The service's action, or "config", "options", "arguments". */
    public String operation() {
        return operation;
    }

    /** The reply to a call that spent credits, if it could not be read, or null. */
    public String reply() {
        return reply;
    }

    /** The same about one captcha. */
    NinekwException about(Long captcha) {
        NinekwException made = of(status, getMessage(), getCause()).with(status, operation);
        made.captchaId = captcha == null ? captchaId : captcha;
        return made;
    }

    NinekwException with(int number, String where) {
        status = number;
        operation = where;
        return this;
    }

    /** The error at a pointer, which stays the caller's. */
    static NinekwException copied(long error, int status, Throwable cause) {
        Calls c = Library.calls();
        NinekwException made = of(status, c.ninekw_error_message(error), cause);
        int code = c.ninekw_error_service_code(error);
        int http = c.ninekw_error_http_status(error);
        long id = c.ninekw_error_captcha_id(error);
        long pause = c.ninekw_error_retry_after_ms(error);
        made.serviceCode = code > 0 ? code : null;
        made.httpStatus = http > 0 ? http : null;
        made.captchaId = id > 0 ? id : null;
        made.retryable = c.ninekw_error_is_retryable(error) != 0;
        made.retryAfterMs = pause >= 0 ? pause : null;
        made.operation = c.ninekw_error_operation(error);
        made.reply = c.ninekw_error_reply(error);
        return made;
    }

    /** A new exception of the class for a status: its own, or that of its hundred. */
    static NinekwException of(int status, String message, Throwable cause) {
        NinekwException made = made(status, message, cause);
        made.status = status;
        return made;
    }

    private static NinekwException made(int status, String message, Throwable cause) {
        switch (status) {
            case Numbers.ERR_AUTH: return new AuthException(message, cause);
            case Numbers.ERR_ACCOUNT: return new AccountException(message, cause);
            case Numbers.ERR_BALANCE: return new BalanceException(message, cause);
            case Numbers.ERR_LIMIT: return new LimitException(message, cause);
            case Numbers.ERR_INPUT: return new InputException(message, cause);
            case Numbers.ERR_ANSWER: return new AnswerException(message, cause);
            case Numbers.ERR_GONE: return new GoneException(message, cause);
            case Numbers.ERR_SERVER: return new ServerException(message, cause);
            case Numbers.ERR_CANCELLED: return new CancelledException(message, cause);
            case Numbers.ERR_DEADLINE: return new DeadlineException(message, cause);
            case Numbers.ERR_UNSOLVED: return new UnsolvedException(message, cause);
            case Numbers.ERR_SUBMIT_UNKNOWN: return new SubmitUnknownException(message, cause);
            default: break;
        }
        switch (status / 100) {
            case 1: return new CallerException(message, cause);
            case 2: return new NetworkException(message, cause);
            case 3: return new ReplyException(message, cause);
            case 4: return new ServiceException(message, cause);
            case 5: return new OutcomeException(message, cause);
            case 9: return new LibraryException(message, cause);
            default: return new NinekwException(message, cause);
        }
    }
}
