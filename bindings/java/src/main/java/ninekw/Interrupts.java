package ninekw;

import java.util.HashSet;
import java.util.Set;

/**
 * Ends a call when its thread is interrupted, which a thread in C does not hear by itself: one thread looks after all that
 * are in calls, and ends when there has been none for a second.
 */
final class Interrupts implements AutoCloseable {
    private static final long CHECK_MS = 50;
    private static final int IDLE_CHECKS = 20;
    private static final Set<Interrupts> CALLS = new HashSet<>();
    private static boolean watched;

    private final Thread thread = Thread.currentThread();
    private final CancelToken token = new CancelToken();
    private final CancelToken whole;

    /** For the calling thread; `whole`, if any, ends the call, too. */
    Interrupts(CancelToken whole) {
        this.whole = whole;
        if (whole != null) {
            whole.lead(token);
        }
        look();
        synchronized (CALLS) {
            CALLS.add(this);
            if (!watched) {
                watched = true;
                Thread watch = new Thread(Interrupts::watch, "ninekw interrupts");
                watch.setDaemon(true);
                watch.start();
            }
        }
    }

    Handle token() {
        return CancelToken.of(token);
    }

    @Override
    public void close() {
        if (whole != null) {
            whole.leave(token);
        }
        synchronized (CALLS) {
            CALLS.remove(this);
        }
        token.close();
    }

    private void look() {
        if (thread.isInterrupted()) {
            token.trigger();
        }
    }

    private static void watch() {
        int idle = 0;
        while (true) {
            try {
                Thread.sleep(CHECK_MS);
            } catch (InterruptedException e) {
                // Nobody has a reason to, and calls rely on it.
            }
            synchronized (CALLS) {
                CALLS.forEach(Interrupts::look);
                idle = CALLS.isEmpty() ? idle + 1 : 0;
                if (idle > IDLE_CHECKS) {
                    watched = false;
                    return;
                }
            }
        }
    }
}
