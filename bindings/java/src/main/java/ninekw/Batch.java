package ninekw;

import java.util.Arrays;

/**
 * Many captchas at once, in one thread. Made by Client.batch; one thread at a time may drive it, and others may feed it
 * meanwhile: add, addSubmitted, cancel and captchaId.
 */
public final class Batch implements AutoCloseable {
    private final Handle handle;
    private long[] left = {};

    Batch(Handle handle) {
        this.handle = handle;
    }

    /** Adds a captcha and gives its ticket (0, 1 and so on); next uploads it. */
    public long add(Options captcha) {
        return add(captcha, -1, null);
    }

    /** Adds one that is given so long from now (-1: for ever), with a name that Done.tag gives back. */
    public long add(Options captcha, long timeoutMs, String tag) {
        byte[] name = tag == null ? null : Text.toC(tag, "tag");
        long[] ticket = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_add_with(call.use(handle), call.captcha(captcha), timeoutMs, name, ticket,
                call.error));
            return ticket[0];
        }
    }

    /** Adds a captcha that was submitted earlier, here or in another process. */
    public long addSubmitted(long id) {
        return addSubmitted(id, -1, null);
    }

    /** The same, with a time limit and a name. */
    public long addSubmitted(long id, long timeoutMs, String tag) {
        byte[] name = tag == null ? null : Text.toC(tag, "tag");
        long[] ticket = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_add_submitted_with(call.use(handle), id, 0, timeoutMs, name, ticket,
                call.error));
            return ticket[0];
        }
    }

    /**
     * Adds what the client's journal has of ended processes, and gives how many captchas these are: next gives each
     * with its tag.
     */
    public long resume() {
        long[] count = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_resume(call.use(handle), count, call.error));
            return count[0];
        }
    }

    /** Ends the wait for one captcha: it ends with a CancelledException. Any thread may. */
    public void cancel(long ticket) {
        try (Call call = new Call()) {
            call.c.ninekw_batch_cancel(call.use(handle), ticket);
        }
    }

    /** The id of the captcha with this ticket while it is pending at the service, or null. Any thread may ask. */
    public Long captchaId(long ticket) {
        try (Call call = new Call()) {
            long id = call.c.ninekw_batch_captcha_id(call.use(handle), ticket);
            return id > 0 ? id : null;
        }
    }

    /** Works until the next captcha is done; null if none is left. A timeout of 0 is one step: a request at most, no waiting. */
    public Done next() {
        return next(new Waiting());
    }

    /** The same. */
    public Done next(Waiting how) {
        long[] done = new long[1];
        try (Call call = new Call()) {
            return Done.taken(call, call.c.ninekw_batch_next_with(call.use(handle), how.timeoutMs(),
                call.use(how.cancel()), call.progress(how.progress()), 0, done, call.error), done);
        }
    }

    /** The same, but also gives null as soon as there is room for another captcha: for endless streams. */
    public Done nextOrRoom(Waiting how) {
        long[] done = new long[1];
        try (Call call = new Call()) {
            return Done.taken(call, call.c.ninekw_batch_next_or_room(call.use(handle), how.timeoutMs(),
                call.use(how.cancel()), call.progress(how.progress()), 0, done, call.error), done);
        }
    }

    /** For a thread that others feed: with nothing to do it waits; null after wake alone. */
    Done nextFed(long timeoutMs, Handle cancel) {
        long[] done = new long[1];
        try (Call call = new Call()) {
            return Done.taken(call, call.c.ninekw_batch_next_fed(call.use(handle), timeoutMs, call.use(cancel), null, 0,
                done, call.error), done);
        }
    }

    /** Ends nextFed within 50 ms; any thread may. */
    void wake() {
        try (Call call = new Call()) {
            call.c.ninekw_batch_wake(call.use(handle));
        }
    }

    /** Notes whether an answer was right; the service is told by later calls of next. */
    public void feedback(long id, Verdict verdict) {
        int number = verdict.number;
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_feedback(call.use(handle), id, number, call.error));
        }
    }

    /** Gives up every captcha that nobody has answered yet, so that it is not charged. */
    public void giveUp() {
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_give_up(call.use(handle), call.error));
        }
    }

    /** How many captchas are open at the service. */
    public long inFlight() {
        try (Call call = new Call()) {
            return call.c.ninekw_batch_in_flight(call.use(handle));
        }
    }

    /** How many wait for their upload. */
    public long queued() {
        try (Call call = new Call()) {
            return call.c.ninekw_batch_queued(call.use(handle));
        }
    }

    /** Whether another captcha would be uploaded at once. */
    public boolean hasRoom() {
        try (Call call = new Call()) {
            return call.c.ninekw_batch_has_room(call.use(handle)) != 0;
        }
    }

    /** Ids of the captchas that are open at the service; once it is closed, those that were open then. */
    public long[] pending() {
        if (handle.isClosed()) {
            return left.clone();
        }
        try (Call call = new Call()) {
            long batch = call.use(handle);
            long[] ids = new long[Math.toIntExact(call.c.ninekw_batch_pending(batch, null, 0))];
            if (ids.length == 0) {
                return ids;
            }
            long count = call.c.ninekw_batch_pending(batch, ids, ids.length);
            return Arrays.copyOf(ids, (int) Math.min(count, ids.length));
        }
    }

    /**
     * Frees it. Captchas that are open are given up with Abandon.ABORT; else they stay open, and pending names them.
     * Feedback that waits is given.
     */
    @Override
    public void close() {
        if (handle.isClosed()) {
            return;
        }
        try (Call call = new Call()) {
            call.check(call.c.ninekw_batch_leave(call.use(handle), call.error));
        } catch (NinekwException e) {
            // pending names what could not be given up.
        }
        left = pending();
        handle.close();
    }
}
