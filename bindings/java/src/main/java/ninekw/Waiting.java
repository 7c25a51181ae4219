package ninekw;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** How long a call may wait, what stops it, and who is told how far it is. */
public final class Waiting {
    private long timeoutMs = -1;
    private CancelToken cancel;
    private Predicate<Progress> progress;

    /** The longest that the call may take; -1 is for ever. */
    public Waiting timeoutMs(long milliseconds) {
        timeoutMs = milliseconds;
        return this;
    }

    /** What stops it from another thread; Thread.interrupt does, too, with a CancelledException. */
    public Waiting cancel(CancelToken token) {
        cancel = token;
        return this;
    }

    /** Called on the calling thread at least every 100 ms; false cancels, what it throws is thrown by the call. */
    public Waiting progress(Predicate<Progress> function) {
        progress = function;
        return this;
    }

    long timeoutMs() {
        return timeoutMs;
    }

    /** These limits for one step of something that ends by System.nanoTime(), unless it takes as long as it takes. */
    Waiting until(long end) {
        long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return timeoutMs < 0 ? this : new Waiting().timeoutMs(Math.max(1, rest)).cancel(cancel).progress(progress);
    }

    /** These limits and, where they say nothing, those of another. */
    Waiting or(Waiting other) {
        return new Waiting().timeoutMs(timeoutMs < 0 ? other.timeoutMs : timeoutMs)
            .cancel(cancel == null ? other.cancel : cancel).progress(progress == null ? other.progress : progress);
    }

    CancelToken token() {
        return cancel;
    }

    Handle cancel() {
        return CancelToken.of(cancel);
    }

    boolean isCancelled() {
        return cancel != null && cancel.isTriggered();
    }

    Predicate<Progress> progress() {
        return progress;
    }
}
