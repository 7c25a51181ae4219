package ninekw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One call of the library: the handles that it uses, its error, and what its callbacks threw. */
final class Call implements AutoCloseable {
    /** What the limiter threw last in a call of this thread. */
    private static final ThreadLocal<Throwable> LIMITED = new ThreadLocal<>();

    final Calls c = Library.calls();
    /** Where C puts an error. */
    final long[] error = new long[1];
    private final List<Handle> used = new ArrayList<>(3);
    private Interrupts interrupts;
    private long view;
    private long options;
    private Throwable kept;

    /** The pointer of a handle, which lives until the call is closed; 0 for null. */
    long use(Handle handle) {
        if (handle == null) {
            return 0;
        }
        used.add(handle);
        return handle.begin();
    }

    /** That of a client, for a call that Thread.interrupt ends. */
    long client(ClientAccount client) {
        long whole = use(client.handle);
        if (whole == 0) {
            return 0;
        }
        interrupts = new Interrupts(client.token());
        long[] place = new long[1];
        int status = c.ninekw_client_within(whole, -1, use(interrupts.token()), place, error);
        view = place[0];
        check(status);
        return view;
    }

    /** Options as C takes them; 0 for null. */
    long options(Options given) {
        if (given != null) {
            options = c.ninekw_options_new();
            given.set(this, options);
        }
        return options;
    }

    /** Those of a captcha, without which there is no call. */
    long captcha(Options given) {
        return options(Objects.requireNonNull(given, "captcha"));
    }

    /** Throws what the call reports, or first what a callback of it threw. */
    void check(int status) {
        Throwable cause = LIMITED.get();
        LIMITED.remove();
        long pointer = error[0];
        error[0] = 0;
        try {
            if (kept != null) {
                throw Call.<RuntimeException>same(kept);
            }
            if (status == Numbers.ERR_NULL_ARGUMENT) {
                // Nothing but a closed handle is given as NULL.
                String closed = c.ninekw_error_message(pointer).replace(" must not be NULL", "");
                throw new IllegalStateException("the " + closed + " is closed");
            }
            if (status != Numbers.OK) {
                throw NinekwException.copied(pointer, status, cause);
            }
        } finally {
            if (pointer != 0) {
                c.ninekw_error_free(pointer);
            }
        }
    }

    /** The handle that the call gave, or null. */
    Handle taken(int status, long[] place, Handle.Free free, Object kept) {
        // Also if something was thrown: then the collector frees it.
        Handle handle = place[0] == 0 ? null : Handle.of(place[0], free, kept);
        check(status);
        return handle;
    }

    Reply reply(int status, long[] place) {
        return new Reply(taken(status, place, c::ninekw_reply_free, null));
    }

    Answer answer(int status, long[] place) {
        try {
            check(status);
            return Answer.copied(c, place[0]);
        } finally {
            c.ninekw_answer_free(place[0]);
        }
    }

    /** Runs a caller's function; 0, which stops the call, once it has thrown: nothing may leave a callback. */
    int run(BooleanSupplier function) {
        if (kept != null) {
            return 0;
        }
        try {
            return function.getAsBoolean() ? 1 : 0;
        } catch (Throwable e) {
            kept = e;
            return 0;
        }
    }

    /** A progress function for C, which also hears Thread.interrupt. */
    Object progress(Predicate<Progress> progress) {
        return c.progress_fn((user, id, phase, elapsed) -> run(() -> !Thread.currentThread().isInterrupted()
            && (progress == null || progress.test(new Progress(id > 0 ? id : null, Phase.of(phase), elapsed)))));
    }

    /** A limiter for C. Nothing may leave it: -1 ends the call. */
    static Object limiter(Calls c, Limiter limiter) {
        return c.limiter_fn((user, account, priority) -> {
            try {
                return limiter.waitMs(account(c, account), Priority.of(priority));
            } catch (Throwable e) {
                LIMITED.set(e);
                return -1;
            }
        });
    }

    /** A logger for C. Nothing may leave it: one that fails is no reason to lose an answer. */
    static Object log(Calls c, Consumer<LogEvent> log) {
        return c.log_fn((user, level, name, line, fields) -> {
            try {
                log.accept(new LogEvent(LogLevel.of(level), c.text(name), c.text(line), c.text(fields)));
            } catch (Throwable e) {
                // Nobody to throw it to.
            }
        });
    }

    /** It is 32 hexadecimal digits. */
    private static String account(Calls c, long text) {
        return new String(c.bytes(text, 32), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        if (options != 0) {
            c.ninekw_options_free(options);
        }
        if (view != 0) {
            c.ninekw_client_free(view);
        }
        if (interrupts != null) {
            interrupts.close();
        }
        for (Handle handle : used) {
            handle.end();
        }
    }

    /** Throws anything as it is. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException same(Throwable e) throws T {
        throw (T) e;
    }
}
