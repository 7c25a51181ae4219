package ninekw;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Futures. Any number of captchas is waited for on one thread; other calls take at most four. Cancelling a future ends its
 * call; a request that was sent may have taken effect then.
 */
abstract class ClientAsync extends ClientAnswering {
    private static final int MOST_THREADS = 4;

    final Driver driver;
    /** What its calls have that bring none of their own. */
    final Waiting limits;
    private final ThreadPoolExecutor calls;

    ClientAsync(Handle handle) {
        super(handle);
        limits = new Waiting();
        driver = new Driver(this::batch, limits);
        calls = new ThreadPoolExecutor(MOST_THREADS, MOST_THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), run -> {
            Thread thread = new Thread(run, "ninekw call");
            thread.setDaemon(true);
            return thread;
        });
        calls.allowCoreThreadTimeOut(true);
    }

    /** A view of a client. */
    ClientAsync(Handle handle, ClientAsync whole, Waiting limits) {
        super(handle);
        this.limits = limits.or(whole.limits);
        driver = new Driver(this::batch, this.limits);
        calls = whole.calls;
    }

    @Override
    CancelToken token() {
        return limits.token();
    }

    /** The same client, with limits for each of its calls. */
    public abstract Client within(Waiting how);

    /** An empty batch, for many captchas at once. */
    public abstract Batch batch();

    /** Submits a captcha and waits for its answer. */
    public CaptchaFuture solveAsync(Options captcha) {
        return driver.begin(batch -> batch.add(captcha, limits.timeoutMs(), null));
    }

    /** The same with a time limit, after which it ends with a DeadlineException. */
    public CaptchaFuture solveAsync(Options captcha, Duration timeout) {
        return driver.begin(batch -> batch.add(captcha, milliseconds(timeout), null));
    }

    /** Waits for the answer to a captcha, submitted here or in another process. */
    public CaptchaFuture awaitAsync(long id) {
        return driver.begin(batch -> batch.addSubmitted(id, limits.timeoutMs(), null));
    }

    /** The same with a time limit, after which it ends with a DeadlineException. */
    public CaptchaFuture awaitAsync(long id, Duration timeout) {
        return driver.begin(batch -> batch.addSubmitted(id, milliseconds(timeout), null));
    }

    /** Sooner over than the numbers that count it. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static long milliseconds(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout is negative: " + timeout);
        }
        return (timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST).toMillis();
    }

    <T> CompletableFuture<T> begin(Function<Client, T> call) {
        CancelToken token = new CancelToken();
        CompletableFuture<T> future = new CallFuture<>(token);
        long begun = System.nanoTime();
        calls.execute(() -> {
            try (CancelToken ends = token) {
                if (!future.isDone()) {
                    // Its time went by also while there was no thread for it.
                    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    long left = limits.timeoutMs() < 0 ? -1 : Math.max(0, limits.timeoutMs() - waited);
                    future.complete(ended(call, new Waiting().timeoutMs(left).cancel(ends)));
                }
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private <T> T ended(Function<Client, T> call, Waiting how) {
        CancelToken own = limits.token();
        try (Client view = within(how)) {
            if (own != null) {
                own.lead(how.token());
            }
            return call.apply(view);
        } finally {
            if (own != null) {
                own.leave(how.token());
            }
        }
    }

    static Function<Client, Void> ended(Consumer<Client> call) {
        return client -> {
            call.accept(client);
            return null;
        };
    }

    /** A page of a history. */
    public CompletableFuture<Reply> historyAsync(HistoryKind kind, Options options) {
        return begin(client -> client.history(kind, options));
    }

    /** All about one captcha. */
    public CompletableFuture<Reply> historyDetailAsync(long id, Options options) {
        return begin(client -> client.historyDetail(id, options));
    }

    /** Settings of the account. */
    public CompletableFuture<Reply> settingsAsync() {
        return begin(client -> client.settings());
    }

    /** Switches "selfsolve", "selfonly" or "selfsend". */
    public CompletableFuture<Void> setSettingAsync(String name, boolean on) {
        return begin(ended(client -> client.setSetting(name, on)));
    }

    /** Users that you referred. */
    public CompletableFuture<Reply> referralsAsync(Options options) {
        return begin(client -> client.referrals(options));
    }

    /** Gives credits to another user; gives the transfer's id, or null. */
    public CompletableFuture<Long> transferAsync(long credits, long userId, Options options) {
        return begin(client -> client.transfer(credits, userId, options));
    }

    /** Makes a coupon; gives its code. */
    public CompletableFuture<String> createCouponAsync(long credits, Options options) {
        return begin(client -> client.createCoupon(credits, options));
    }

    /** Creates an account; its name is "newuser" in the reply, its password "newpass". */
    public CompletableFuture<Reply> createAccountAsync(String code, long referrer, Options options) {
        return begin(client -> client.createAccount(code, referrer, options));
    }

    /** Why nothing happens: asks the service what a captcha of this kind would wait for. */
    public CompletableFuture<Diagnosis> diagnoseAsync(String kind) {
        return begin(client -> client.diagnose(kind));
    }

    /** Asks for a captcha to answer; null if there is none. */
    public CompletableFuture<Job> nextJobAsync(Options options) {
        return begin(client -> client.nextJob(options));
    }

    /** Confirms the receipt of the captcha taken with withok. */
    public CompletableFuture<Void> confirmJobAsync(Options options) {
        return begin(ended(client -> client.confirmJob(options)));
    }

    /** Answers a captcha; gives the credits earned, or null. */
    public CompletableFuture<Long> answerJobAsync(long id, String answer, Options options) {
        return begin(client -> client.answerJob(id, answer, options));
    }

    /** Gives a captcha back: it cannot be answered. */
    public CompletableFuture<Void> skipJobAsync(long id, Options options) {
        return begin(ended(client -> client.skipJob(id, options)));
    }

    /** Takes no more captchas. */
    public CompletableFuture<Void> endJobsAsync() {
        return begin(ended(client -> client.endJobs()));
    }

    /** Whether an answer of yours was right; null while nobody has said. */
    public CompletableFuture<Verdict> jobVerdictAsync(long id, Options options) {
        return begin(client -> client.jobVerdict(id, options));
    }

    /** A captcha's picture. */
    public CompletableFuture<Reply> showAsync(long id, Options options) {
        return begin(client -> client.show(id, options));
    }

    /** A captcha's static file, raw or in base64. */
    public CompletableFuture<Reply> showStaticAsync(long id, boolean base64) {
        return begin(client -> client.showStatic(id, base64));
    }
}
