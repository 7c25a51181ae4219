package ninekw;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stops calls from another thread: every call that was given it ends within 100 ms. */
public final class CancelToken implements AutoCloseable {
    private final Handle handle;
    /** Triggered with it. */
    private final Set<CancelToken> followers = ConcurrentHashMap.newKeySet();

    /** A token that is not triggered. */
    public CancelToken() {
        Calls c = Library.calls();
        handle = Handle.of(c.ninekw_cancel_new(), c::ninekw_cancel_free, null);
    }

    static Handle of(CancelToken token) {
        return token == null ? null : token.handle;
    }

    /** Stops the calls; any thread may. */
    public void trigger() {
        try (Call call = new Call()) {
            call.c.ninekw_cancel_trigger(call.use(handle));
        }
        followers.forEach(CancelToken::trigger);
    }

    /** Has another one triggered with it, from now on. */
    void lead(CancelToken other) {
        followers.add(other);
        if (isTriggered()) {
            other.trigger();
        }
    }

    void leave(CancelToken other) {
        followers.remove(other);
    }

    /** Whether it was triggered. */
    public boolean isTriggered() {
        try (Call call = new Call()) {
            return call.c.ninekw_cancel_is_triggered(call.use(handle)) != 0;
        }
    }

    /** Makes it usable again. */
    public void reset() {
        try (Call call = new Call()) {
            call.c.ninekw_cancel_reset(call.use(handle));
        }
    }

    /** Frees it; calls in progress go on. */
    @Override
    public void close() {
        handle.close();
    }
}
