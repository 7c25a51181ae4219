package ninekw;

import java.util.concurrent.CompletableFuture;

/** The result of a call that sends a request, or few. */
final class CallFuture<T> extends CompletableFuture<T> {
    private final CancelToken token;

    CallFuture(CancelToken token) {
        this.token = token;
    }

    /** Ends the call within 100 ms. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        token.trigger();
        return super.cancel(mayInterruptIfRunning);
    }
}
