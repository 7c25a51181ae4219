package ninekw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * One thread that waits for the captchas of all futures of a client. It starts with the first of them, and ends when
 * there has been none for a second.
 */
final class Driver {
    private static final long IDLE_MS = 1000;

    private final Supplier<Batch> make;
    /** Its token ends all of them. */
    private final Waiting limits;
    private final Map<Long, CaptchaFuture> waiting = new HashMap<>();
    private Batch batch;
    private boolean closed;

    Driver(Supplier<Batch> make, Waiting limits) {
        this.make = make;
        this.limits = limits;
    }

    /** The answer to what `add` adds to a batch. */
    synchronized CaptchaFuture begin(ToLongFunction<Batch> add) {
        // A closed client gives no other batch.
        if (batch == null || closed) {
            batch = make.get();
            Batch driven = batch;
            Thread thread = new Thread(() -> run(driven), "ninekw driver");
            thread.setDaemon(true);
            thread.start();
        }
        long ticket = add.applyAsLong(batch);
        CaptchaFuture future = new CaptchaFuture(this, ticket);
        waiting.put(ticket, future);
        return future;
    }

    synchronized void cancel(CaptchaFuture future) {
        if (waits(future)) {
            batch.cancel(future.ticket);
        }
    }

    synchronized Long captchaId(CaptchaFuture future) {
        return waits(future) ? batch.captchaId(future.ticket) : null;
    }

    /** A ticket may come again in another batch. */
    private boolean waits(CaptchaFuture future) {
        return waiting.get(future.ticket) == future;
    }

    /** The thread ends with the last captcha. */
    synchronized void close() {
        closed = true;
        if (batch != null) {
            batch.wake();
        }
    }

    private void run(Batch driven) {
        try (Batch ends = driven) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = step(ends);
            }
        }
    }

    private boolean step(Batch driven) {
        boolean isIdle;
        synchronized (this) {
            isIdle = waiting.isEmpty();
            if (isIdle && closed) {
                return left();
            }
        }
        try {
            Done done = driven.nextFed(isIdle ? IDLE_MS : -1, limits.cancel());
            if (done != null) {
                end(done.ticket(), done.captchaId(), done.error(), done);
            }
            return true;
        } catch (DeadlineException e) {
            synchronized (this) {
                return !waiting.isEmpty() || left();
            }
        } catch (NinekwException e) {
            // The client's limiter, its token, or the library: it is every captcha's error.
            synchronized (this) {
                List<Long> tickets = new ArrayList<>(waiting.keySet());
                for (long ticket : tickets) {
                    Long id = driven.captchaId(ticket);
                    end(ticket, id, e.about(id), null);
                }
                return left();
            }
        }
    }

    /** The next captcha starts another thread. */
    private boolean left() {
        batch = null;
        return false;
    }

    private void end(long ticket, Long id, NinekwException error, Done done) {
        CaptchaFuture future;
        synchronized (this) {
            future = waiting.remove(ticket);
        }
        future.id = id;
        // What depends on it would run here, and hold up the others.
        ForkJoinPool.commonPool().execute(() -> {
            if (error == null) {
                future.complete(done.answer());
            } else {
                future.completeExceptionally(error);
            }
        });
    }
}
