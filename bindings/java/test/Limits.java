import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

import ninekw.CallerException;
import ninekw.CancelToken;
import ninekw.CancelledException;
import ninekw.Client;
import ninekw.DeadlineException;
import ninekw.Options;
import ninekw.Settings;
import ninekw.Verdict;
import ninekw.Waiting;

/** Limits of short calls, against a server that takes requests and says nothing. */
final class Limits {
    private static final long LIMIT = 150;

    private Limits() {}

    static void run() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Client slow = new Client(Own.quick().baseUrl("http://127.0.0.1:" + silent.getLocalPort()).retries(0));
            Client good = new Client(Own.quick());
            CancelToken token = new CancelToken();
            Client brief = slow.within(new Waiting().timeoutMs(LIMIT).cancel(token))) {
            inTime("a limit", () -> Own.raises("a limit", DeadlineException.class, "", () -> brief.balance()));
            inTime("of a future", () -> caused("of a future", DeadlineException.class, brief.pollAsync(7, null)));
            try (Client none = good.within(Duration.ZERO);
                Client longer = none.within(Duration.ofSeconds(20))) {
                Own.check("none of the client's", good.balance() > 0);
                Own.check("one's own counts instead", longer.balance() > 0);
            }
            token.trigger();
            Own.raises("a token", CancelledException.class, "", () -> brief.settings());
            caused("of a future", CancelledException.class, brief.feedbackAsync(7, Verdict.CORRECT, null));
            caused("of a wait", CancelledException.class, brief.awaitAsync(7));
            closed(brief);
            Own.raises("closed", IllegalStateException.class, "the client is closed", () -> brief.balance());
            Own.raises("a limit out of range", CallerException.class, "timeout_ms", () ->
                slow.within(new Waiting().timeoutMs(-7)));
            Own.raises("a time below 0", IllegalArgumentException.class, "negative", () -> slow.within(Duration.ofSeconds(-7)));
            Own.raises("a progress function", IllegalArgumentException.class, "within", () ->
                slow.within(new Waiting().progress(now -> true)));
            cancelled(slow);
            interrupted(slow);
            Client late = good.within(Duration.ofSeconds(20));
            CompletableFuture<Long> credits = late.balanceAsync();
            closed(good);
            Own.check("goes on beside close of its client", credits.get() > 0 && late.balance() > 0);
            late.close();
            Own.raises("a view of a closed client", IllegalStateException.class, "the client is closed", () ->
                good.within(Duration.ofSeconds(1)));
        }
        // Nobody answers.
        Settings jobs = new Settings().baseUrl(System.getenv("NINEKW_TEST_JOBS_URL")).minIntervalMs(0).firstPollMs(60000);
        try (Client calm = new Client(jobs);
            Client brief = calm.within(Duration.ofMillis(2 * LIMIT))) {
            caused("a limit of a wait", DeadlineException.class, brief.solveAsync(new Options(Own.PICTURE)));
        }
        keepsLimiter();
    }

    private static void closed(Client client) {
        client.close();
    }

    /** More of them than there are threads, so each must leave its own. */
    private static void cancelled(Client slow) throws Exception {
        List<Function<Client, CompletableFuture<?>>> calls = Arrays.asList(
            client -> client.balanceAsync(), client -> client.transferAsync(1000, 5, null), client -> client.settingsAsync(),
            client -> client.pollAsync(7, null));
        inTime("four cancelled calls, and another", () -> {
            for (Function<Client, CompletableFuture<?>> call : calls) {
                CompletableFuture<?> future = call.apply(slow);
                Thread.sleep(20);
                future.cancel(true);
                Own.raises("a cancelled call", CancellationException.class, "", future::join);
            }
            caused("and another", DeadlineException.class, slow.within(Duration.ofMillis(LIMIT)).balanceAsync());
        });
    }

    /** Thread.interrupt ends calls that do not wait for people, too, and the thread stays interrupted. */
    private static void interrupted(Client slow) throws Exception {
        List<Consumer<Client>> calls = Arrays.asList(Client::balance, client -> client.poll(7), Client::settings,
            client -> client.nextJob(null), client -> client.call("userhistory", null));
        try (CancelToken token = new CancelToken(); Client view = slow.within(new Waiting().cancel(token))) {
            for (Client client : Arrays.asList(slow, view)) {
                for (Consumer<Client> call : calls) {
                    Throwable[] ended = new Throwable[2];
                    Thread thread = new Thread(() -> {
                        ended[0] = Own.thrown(() -> call.accept(client));
                        // It is interrupted still.
                        ended[1] = Thread.currentThread().isInterrupted() ? Own.thrown(() -> call.accept(client)) : null;
                    });
                    inTime("an interrupted call", () -> {
                        thread.start();
                        Thread.sleep(100);
                        thread.interrupt();
                        thread.join();
                    });
                    Own.check("interrupted: " + Arrays.asList(ended), ended[0] instanceof CancelledException
                        && ended[1] instanceof CancelledException);
                }
            }
            // The token of a view still counts.
            Throwable[] ended = new Throwable[1];
            Thread thread = new Thread(() -> ended[0] = Own.thrown(() -> view.balance()));
            inTime("a token of a view", () -> {
                thread.start();
                Thread.sleep(100);
                token.trigger();
                thread.join();
            });
            Own.check("a token of a view: " + ended[0], ended[0] instanceof CancelledException);
        }
    }

    private static void keepsLimiter() throws Exception {
        int[] asked = new int[1];
        Client viewed = new Client(new Settings().limiter((account, priority) -> asked[0]++ * 0)).within(Duration.ofMinutes(1));
        System.gc();
        Thread.sleep(50);
        Own.check("a view keeps the limiter", viewed.balance() > 0 && asked[0] == 1);
        viewed.close();
    }

    private static void inTime(String what, Own.Body body) throws Exception {
        long start = System.nanoTime();
        body.run();
        long took = (System.nanoTime() - start) / 1_000_000;
        Own.check(what + " took " + took + " ms", took < 800);
    }

    private static void caused(String what, Class<? extends Throwable> expected, CompletableFuture<?> future) {
        Throwable e = Own.thrown(future::join);
        boolean fits = e instanceof CompletionException && expected.isInstance(e.getCause());
        Own.check(what + ": " + e, fits);
    }
}
