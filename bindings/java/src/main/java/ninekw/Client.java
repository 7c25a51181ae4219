package ninekw;

import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One account. Threads may share it. Calls block, but those whose name ends with Async. */
public final class Client extends ClientAsync implements AutoCloseable {
    /** The account of NINEKW_API_KEY. */
    public Client() {
        this(new Settings());
    }

    /** An account with these settings. */
    public Client(Settings settings) {
        super(Config.client(settings));
    }

    private Client(Handle handle, Client whole, Waiting how) {
        super(handle, whole, how);
    }

    /**
     * The same client, each of whose calls has this time limit, from its beginning, and this token. What a call is given
     * itself counts instead; a batch has them for all of it, from its making. Closing one leaves the other open.
     */
    @Override
    public Client within(Waiting how) {
        if (how.progress() != null) {
            throw new IllegalArgumentException("within takes a time limit and a token, no progress function");
        }
        long[] client = new long[1];
        try (Call call = new Call()) {
            int status = call.c.ninekw_client_within(call.use(handle), how.timeoutMs(), call.use(how.cancel()), client,
                call.error);
            return new Client(call.taken(status, client, call.c::ninekw_client_free, handle.kept()), this, how);
        }
    }

    /** This client, each of whose calls has a time limit: {@code client.within(Duration.ofSeconds(2)).balance()}. */
    public Client within(Duration timeout) {
        return within(new Waiting().timeoutMs(milliseconds(timeout)));
    }

    /** Load of the service: workers online, queues, solve times. */
    public ServerStatus serverStatus() {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            int status = call.c.ninekw_server_status(call.client(this), reply, call.error);
            return new ServerStatus(call.taken(status, reply, call.c::ninekw_reply_free, null));
        }
    }

    /** Credits left. */
    public long balance() {
        long[] credits = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_balance(call.client(this), credits, call.error));
            return credits[0];
        }
    }

    /** Submits a captcha and gives its id. */
    public long submit(Options captcha) {
        return submit(captcha, new Waiting());
    }

    /** The same. */
    public long submit(Options captcha, Waiting how) {
        long[] id = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_submit_with(call.use(handle), call.captcha(captcha), how.timeoutMs(),
                call.use(how.cancel()), call.progress(how.progress()), 0, id, call.error));
            return id[0];
        }
    }

    /** Asks once whether a captcha is answered; retryInMs says when to ask again. */
    public Answer poll(long id) {
        return poll(id, null);
    }

    /** The same. */
    public Answer poll(long id, Options options) {
        long[] answer = new long[1];
        try (Call call = new Call()) {
            return call.answer(call.c.ninekw_poll_with(call.client(this), id, call.options(options), answer, call.error),
                answer);
        }
    }

    /** Waits for the answer to a captcha, submitted here or in another process. */
    public Answer await(long id) {
        return await(id, new Waiting());
    }

    /** The same. */
    public Answer await(long id, Waiting how) {
        if (VirtualThreads.isCurrent()) {
            Waiting own = how.or(limits);
            return driver.begin(batch -> batch.addSubmitted(id, own.timeoutMs(), null)).parked(own);
        }
        long[] answer = new long[1];
        try (Call call = new Call()) {
            return call.answer(call.c.ninekw_wait_with(call.use(handle), id, how.timeoutMs(), call.use(how.cancel()),
                call.progress(how.progress()), 0, answer, call.error), answer);
        }
    }

    /** Submits a captcha and waits for its answer. */
    public Answer solve(Options captcha) {
        return solve(captcha, new Waiting());
    }

    /** The same. */
    public Answer solve(Options captcha, Waiting how) {
        if (VirtualThreads.isCurrent()) {
            Waiting own = how.or(limits);
            return driver.begin(batch -> batch.add(captcha, own.timeoutMs(), null)).parked(own);
        }
        long[] answer = new long[1];
        try (Call call = new Call()) {
            return call.answer(call.c.ninekw_solve_with(call.use(handle), call.captcha(captcha), how.timeoutMs(),
                call.use(how.cancel()), call.progress(how.progress()), 0, answer, call.error), answer);
        }
    }

    /** Says whether an answer was right. */
    public void feedback(Answer answer, Verdict verdict) {
        feedback(answer.id(), verdict, null);
    }

    /** The same. */
    public void feedback(long id, Verdict verdict, Options options) {
        int number = verdict.number;
        try (Call call = new Call()) {
            call.check(call.c.ninekw_feedback_with(call.client(this), id, number, call.options(options), call.error));
        }
    }

    /** Tells the journal that an answer is where it belongs, so that it need not be kept. */
    public void acknowledge(long id) {
        try (Call call = new Call()) {
            call.check(call.c.ninekw_acknowledge(call.use(handle), id, call.error));
        }
    }

    /**
     * Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for. BUSY
     * while somebody waits for it.
     */
    public void forget(String tag) {
        byte[] name = Text.toC(tag, "tag");
        try (Call call = new Call()) {
            call.check(call.c.ninekw_forget(call.use(handle), name, call.error));
        }
    }

    /** Calls any action by its name. */
    public Reply call(String action, Options options) {
        byte[] name = Text.toC(action, "action");
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_call(call.client(this), name, call.options(options), reply, call.error),
                reply);
        }
    }

    @Override
    public Batch batch() {
        long[] batch = new long[1];
        try (Call call = new Call()) {
            return new Batch(call.taken(call.c.ninekw_batch_new(call.use(handle), batch, call.error), batch,
                call.c::ninekw_batch_free, handle.kept()));
        }
    }

    /**
     * Solves captchas as they come and tells each when it is done. What is thrown before its end has a suppressed
     * PendingException with the captchas that are open at the service then; with Abandon.ABORT they are given up.
     */
    public void solveMany(Iterator<Options> captchas, Consumer<Done> each) {
        solveMany(captchas, each, new Waiting());
    }

    /** Solves many within a limit for all of them together: a DeadlineException, or a CancelledException, ends it. */
    public void solveMany(Iterator<Options> captchas, Consumer<Done> each, Waiting how) {
        Objects.requireNonNull(captchas, "captchas");
        Objects.requireNonNull(each, "each");
        Waiting own = how.or(limits);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(own.timeoutMs());
        Batch batch = batch();
        try {
            solved(batch, captchas, each, () -> own.until(end));
        } catch (RuntimeException | Error e) {
            batch.close();
            if (batch.pending().length > 0) {
                e.addSuppressed(new PendingException(batch.pending()));
            }
            throw e;
        } finally {
            batch.close();
        }
    }

    private static void solved(Batch batch, Iterator<Options> captchas, Consumer<Done> each, Supplier<Waiting> how) {
        Done done;
        while (true) {
            // The next is asked for only when there is room for it.
            while ((done = batch.nextOrRoom(how.get())) != null) {
                each.accept(done);
            }
            if (!captchas.hasNext()) {
                break;
            }
            batch.add(captchas.next());
        }
        while ((done = batch.next(how.get())) != null) {
            each.accept(done);
        }
    }

    /** Load of the service: workers online, queues, solve times. */
    public CompletableFuture<ServerStatus> serverStatusAsync() {
        return begin(client -> client.serverStatus());
    }

    /** Credits left. */
    public CompletableFuture<Long> balanceAsync() {
        return begin(client -> client.balance());
    }

    /** Submits a captcha and gives its id. */
    public CompletableFuture<Long> submitAsync(Options captcha) {
        return begin(client -> client.submit(captcha));
    }

    /** Asks once whether a captcha is answered; retryInMs says when to ask again. */
    public CompletableFuture<Answer> pollAsync(long id, Options options) {
        return begin(client -> client.poll(id, options));
    }

    /** Says whether an answer was right. */
    public CompletableFuture<Void> feedbackAsync(long id, Verdict verdict, Options options) {
        return begin(ended(client -> client.feedback(id, verdict, options)));
    }

    /** Tells the journal that an answer is where it belongs. */
    public CompletableFuture<Void> acknowledgeAsync(long id) {
        return begin(ended(client -> client.acknowledge(id)));
    }

    /** Makes the journal forget what it has under a tag. */
    public CompletableFuture<Void> forgetAsync(String tag) {
        return begin(ended(client -> client.forget(tag)));
    }

    /** Calls any action by its name. */
    public CompletableFuture<Reply> callAsync(String action, Options options) {
        return begin(client -> client.call(action, options));
    }

    /** Frees it. Calls after this fail, those in progress go on. */
    @Override
    public void close() {
        handle.close();
        driver.close();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ninekw.Client (" + (handle.isClosed() ? "closed" : "open") + ")";
    }
}
