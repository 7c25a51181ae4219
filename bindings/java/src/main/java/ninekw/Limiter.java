package ninekw;

/** A budget of requests that many machines share, asked before each request. */
@FunctionalInterface
public interface Limiter {
    /** The milliseconds to wait, 0 to send; `account` stands for the account. */
    long waitMs(String account, Priority priority);
}
