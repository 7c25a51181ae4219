package ninekw;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A pointer of the library's, freed once: by close, by the collector, or when the last call with it ends. */
final class Handle {
    /** Frees a pointer. */
    interface Free {
        void free(long pointer);
    }

    // Java 8 has no Cleaner.
    private static final ReferenceQueue<Handle> GONE = new ReferenceQueue<>();
    private static final Set<State> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Thread cleaner = new Thread(Handle::clean, "ninekw cleaner");
        cleaner.setDaemon(true);
        cleaner.start();
    }

    private final State state;
    private final Object kept;

    private Handle(long pointer, Free free, Object kept) {
        state = new State(this, pointer, free);
        this.kept = kept;
        if (free != null) {
            LIVE.add(state);
        }
    }

    /** A pointer to free. C may call `kept`, if any, as long as somebody holds the handle. */
    static Handle of(long pointer, Free free, Object kept) {
        return new Handle(pointer, free, kept);
    }

    /** A pointer that the library keeps. */
    static Handle lent(long pointer) {
        return new Handle(pointer, null, null);
    }

    Object kept() {
        return kept;
    }

    /** The pointer for a call, 0 once it is closed; end() follows. */
    long begin() {
        return state.begin();
    }

    /** The call is over. */
    void end() {
        state.end();
    }

    void close() {
        state.close();
    }

    boolean isClosed() {
        return state.closed;
    }

    private static void clean() {
        while (true) {
            try {
                ((State) GONE.remove()).close();
            } catch (InterruptedException e) {
                // Nobody has a reason to, and it must go on.
            }
        }
    }

    /** What outlives the handle. */
    private static final class State extends PhantomReference<Handle> {
        private final long pointer;
        private final Free free;
        private int calls;
        private volatile boolean closed;
        private boolean freed;

        State(Handle handle, long pointer, Free free) {
            super(handle, GONE);
            this.pointer = pointer;
            this.free = free;
        }

        synchronized long begin() {
            calls++;
            return closed ? 0 : pointer;
        }

        void end() {
            release(false);
        }

        void close() {
            release(true);
        }

        private void release(boolean closing) {
            synchronized (this) {
                if (closing) {
                    closed = true;
                } else {
                    calls--;
                }
                if (!closed || calls > 0 || freed) {
                    return;
                }
                freed = true;
            }
            if (free != null) {
                LIVE.remove(this);
                free.free(pointer);
            }
        }
    }
}
