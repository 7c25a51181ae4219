import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import ninekw.Answer;
import ninekw.Batch;
import ninekw.CallerException;
import ninekw.CancelToken;
import ninekw.CancelledException;
import ninekw.CaptchaFuture;
import ninekw.Client;
import ninekw.DeadlineException;
import ninekw.Decision;
import ninekw.Done;
import ninekw.Job;
import ninekw.Library;
import ninekw.NetworkException;
import ninekw.NinekwException;
import ninekw.Numbers;
import ninekw.Options;
import ninekw.OutcomeException;
import ninekw.Polling;
import ninekw.Priority;
import ninekw.Progress;
import ninekw.Reply;
import ninekw.Settings;
import ninekw.Tally;
import ninekw.Verdict;
import ninekw.Waiting;

/** What programs may do to the binding, against a local service; the environment is set by `cargo xtask test`. */
final class Own {
    private static int checks;
    private static int failed;
    static final String PICTURE = System.getenv("NINEKW_TEST_PICTURE");
    private static final String EXPECTED = System.getenv("NINEKW_TEST_ANSWER");

    static final class Mine extends Error {
        Mine() {
            super("mine");
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static void check(String what, boolean right) {
        checks++;
        if (!right) {
            failed++;
            System.out.println("FAILED: " + what);
        }
    }

    static Throwable thrown(Body body) {
        try {
            body.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    static <T extends Throwable> T raises(String what, Class<T> expected, String words, Body body) {
        Throwable e = thrown(body);
        boolean fits = expected.isInstance(e) && String.valueOf(e.getMessage()).contains(words);
        check(what + ": " + e, fits);
        if (fits) {
            // For the runner, which compares with the table of errors.
            System.out.println("caught: " + what + " = " + expected.getSimpleName());
        }
        return expected.isInstance(e) ? expected.cast(e) : null;
    }

    static Options picture() {
        return new Options(PICTURE);
    }

    static Settings quick() {
        return new Settings().minIntervalMs(0).firstPollMs(0).pollIntervalMs(1).polling(Polling.FAST);
    }

    private static void arguments(Client client) {
        raises("a word for a number", CallerException.class, "maxtimeout", () ->
            client.solve(picture().set("maxtimeout", "soon")));
        raises("a number out of range", CallerException.class, "maxtimeout", () ->
            client.solve(picture().set("maxtimeout", Long.MIN_VALUE)));
        raises("null for a text", NullPointerException.class, "textinstructions", () ->
            picture().set("textinstructions", (String) null));
        raises("null for bytes", NullPointerException.class, "file", () -> new Options((byte[]) null));
        raises("null for an answer", NullPointerException.class, "answer", () -> client.answerJob(1, null, null));
        raises("null for a captcha's answer", NullPointerException.class, "", () ->
            client.feedback((Answer) null, Verdict.CORRECT));
        raises("null for a setting", NullPointerException.class, "polling", () -> new Settings().polling(null));
        NinekwException nul = raises("a NUL", CallerException.class, "textinstructions holds a NUL", () ->
            client.solve(picture().set("textinstructions", "a\0b")));
        check("its status", nul.status() == Numbers.ERR_INVALID_UTF8 && nul.statusName().equals("INVALID_UTF8")
            && nul.operation().equals("arguments"));
        raises("a NUL in an answer", CallerException.class, "NUL", () -> client.answerJob(1, "a\0b", null));
        raises("half a character", CallerException.class, "UTF-8", () -> picture().set("textinstructions", "a\ud800"));
        raises("an unknown option", CallerException.class, "max_time", () -> client.solve(picture().set("max_time", 1)));
        raises("a file that is missing", CallerException.class, "nowhere", () ->
            client.solve(new Options("/nowhere.png")));
        raises("an empty picture", CallerException.class, "", () -> client.solve(new Options(new byte[0])));
        raises("a setting out of range", CallerException.class, "", () -> new Client(new Settings().timeoutMs(-7)));
        String key = System.getenv("NINEKW_API_KEY");
        check("the key is not shown", !(client + new Settings().apiKey(key).toString()).contains(key));
    }

    private static void callbacks(Client client) {
        Mine mine = new Mine();
        Predicate<Progress> throwing = now -> {
            throw mine;
        };
        check("the same object from progress", thrown(() ->
            client.solve(picture(), new Waiting().progress(throwing))) == mine);
        raises("false in progress", OutcomeException.class, "", () ->
            client.solve(picture(), new Waiting().progress(now -> false)));
        Function<Job, Decision> abc = job -> Decision.answer("abc");
        Waiting how = new Waiting();
        try (Client worker = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_JOBS_URL"))
            .minIntervalMs(0).jobIntervalMs(1))) {
            check("the same object from work", thrown(() -> worker.work(null, how, job -> {
                throw mine;
            }, null)) == mine);
            raises("no decision", NullPointerException.class, "Decision", () ->
                worker.work(null, how, job -> null, null));
            raises("an answer with a NUL", CallerException.class, "NUL", () ->
                worker.work(null, how, job -> Decision.answer("a\0b"), null));
            check("the same object from outcome", thrown(() -> worker.work(null, how, abc, each -> {
                throw mine;
            })) == mine);
            Job[] kept = new Job[1];
            Tally tally = worker.work(null, how, job -> {
                kept[0] = job;
                return abc.apply(job);
            }, each -> false);
            check("one answered: " + tally.answered(), tally.answered() == 1 && kept[0].id() == 0
                && kept[0].kind() == null);
            check("stopped", worker.work(null, how, job -> Decision.STOP, null).answered() == 0);
        }
        try (Client limited = new Client(new Settings().retries(0).limiter((account, priority) -> {
            throw mine;
        }))) {
            NinekwException error = raises("thrown in the limiter", NetworkException.class, "", limited::balance);
            check("it is the cause", error.getCause() == mine);
        }
        List<String> asked = new ArrayList<>();
        try (Client other = new Client(new Settings().limiter((account, priority) -> {
            asked.add(priority + " " + account.length());
            return 0;
        }))) {
            System.gc();
            other.balance();
        }
        check("the limiter is asked: " + asked, asked.equals(Collections.singletonList(Priority.OTHER + " 32")));
    }

    private static void calls(Client client) throws Exception {
        Answer answer = client.solve(picture().set("textinstructions", "höhe 漢字 😀"));
        check("an answer", answer.isSolved() && answer.text().equals(EXPECTED) && answer.toString().equals(EXPECTED));
        check("bytes", client.submit(new Options(Files.readAllBytes(Paths.get(PICTURE)))) > 0);
        long big = (1L << 53) + 1;
        NinekwException unknown = raises("a big id", NinekwException.class, "", () ->
            client.await(big, new Waiting().timeoutMs(0)));
        check("comes back exact", unknown.captchaId() == null || unknown.captchaId() == big);
        List<Done> many = new ArrayList<>();
        client.solveMany(Collections.nCopies(5, picture().set("nomd5", true)).iterator(), many::add);
        check("many", many.size() == 5 && many.stream().allMatch(done -> done.answer().text().equals(EXPECTED)));

        String[] texts = new String[4];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            int at = i;
            threads.add(new Thread(() -> texts[at] = client.solve(picture().set("nomd5", 1)).text()));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        check("four threads", Collections.nCopies(4, EXPECTED).equals(Arrays.asList(texts)));

        // A time limit and a name of one captcha's own, and a cancel of one.
        try (Batch batch = client.batch()) {
            long ticket = batch.add(picture().set("nomd5", 1), 60000, "höhe");
            Done done = batch.next();
            check("a tag", ticket == 0 && done.tag().equals("höhe") && done.error() == null
                && batch.captchaId(ticket) == null);
            batch.addSubmitted((1L << 53) + 1, 0, "late");
            done = batch.next();
            check("its time is over: " + done.error(), done.tag().equals("late")
                && done.error() instanceof DeadlineException);
            batch.cancel(batch.addSubmitted((1L << 53) + 1));
            done = batch.next();
            check("one of many is cancelled", done.tag() == null && done.error() instanceof CancelledException);
            raises("a NUL in a tag", CallerException.class, "tag", () -> batch.add(picture(), -1, "a\0b"));
        }

        // A token stops a call from another thread.
        Client quiet = new Client(new Settings().minIntervalMs(0).firstPollMs(60000));
        try (CancelToken token = new CancelToken()) {
            CountDownLatch begun = new CountDownLatch(1);
            Throwable[] stopped = new Throwable[1];
            Thread waiter = new Thread(() -> stopped[0] = thrown(() ->
                quiet.solve(picture(), new Waiting().timeoutMs(60000).cancel(token).progress(now -> {
                    begun.countDown();
                    return true;
                }))));
            waiter.start();
            begun.await();
            token.trigger();
            waiter.join();
            check("cancelled: " + stopped[0], stopped[0] instanceof CancelledException && token.isTriggered());
            token.reset();
            check("reset", !token.isTriggered());
        }

        for (Body body : new Body[] {() -> quiet.submit(null), () -> quiet.solve(null), () -> quiet.batch().add(null)}) {
            raises("null for a captcha", NullPointerException.class, "captcha", body);
        }

        // Closed while a call is under way, closed twice, used after.
        raises("closed during a call", DeadlineException.class, "", () ->
            quiet.solve(picture(), new Waiting().timeoutMs(200).progress(now -> {
                quiet.close();
                return true;
            })));
        quiet.close();
        check("it says so", quiet.toString().contains("closed"));
        for (Body body : new Body[] {() -> quiet.balance(), () -> quiet.submit(picture()), () -> quiet.poll(1),
            () -> quiet.await(1), () -> quiet.solve(picture()), () -> quiet.batch(), () -> quiet.serverStatus(), () -> quiet.nextJob(null),
            () -> quiet.show(1, null), () -> quiet.endJobs()}) {
            raises("a closed client", IllegalStateException.class, "the client is closed", body);
        }
        Batch batch = client.batch();
        check("nothing pending", batch.pending().length == 0 && batch.hasRoom());
        batch.close();
        batch.close();
        for (Body body : new Body[] {() -> batch.add(picture()), () -> batch.addSubmitted(1), () -> batch.next(), () -> batch.nextOrRoom(new Waiting()),
            () -> batch.feedback(1, Verdict.CORRECT), () -> batch.giveUp()}) {
            raises("a closed batch", IllegalStateException.class, "the batch is closed", body);
        }
        Reply reply = client.settings();
        check("a reply", reply.number("credits") > 0 && reply.text("nothing") == null);
        reply.close();
        check("a closed reply", reply.body() == null && reply.number("credits") == null && reply.rows(null).isEmpty()
            && reply.bytes().length == 0);
    }

    /** Futures: many captchas on one thread, cancelling, virtual threads. */
    private static void futures(Client client) throws Exception {
        List<CaptchaFuture> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(client.solveAsync(picture().set("nomd5", 1)));
        }
        boolean right = true;
        for (CaptchaFuture each : all) {
            right &= each.get(60, TimeUnit.SECONDS).text().equals(EXPECTED) && each.captchaId() > 0;
        }
        check("50 at once", right);
        check("a call", client.balanceAsync().get(60, TimeUnit.SECONDS) > 0);
        check("a negative time", thrown(() -> client.awaitAsync(1, Duration.ofMillis(-1)))
            instanceof IllegalArgumentException);
        raises("a wrong option", CallerException.class, "max_time", () -> client.solveAsync(picture().set("max_time", 1)));
        Client calm = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_JOBS_URL")).minIntervalMs(0)
            .firstPollMs(60000));
        int before = Thread.getAllStackTraces().size();
        List<CaptchaFuture> kept = new ArrayList<>();
        List<CaptchaFuture> stopped = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            kept.add(calm.solveAsync(picture(), Duration.ofSeconds(2)));
            stopped.add(calm.solveAsync(picture()));
        }
        Thread.sleep(1000);
        int during = Thread.getAllStackTraces().size();
        check("threads: " + before + ", " + during, during <= before + 3);
        for (CaptchaFuture each : stopped) {
            check("cancelled", each.cancel(true) && each.isCancelled() && each.captchaId() > 0);
        }
        raises("cancelled", CancellationException.class, "", () -> stopped.get(0).get());
        for (CaptchaFuture each : kept) {
            check("the others go on", !each.isDone());
        }
        for (CaptchaFuture each : kept) {
            Throwable error = thrown(() -> each.get(60, TimeUnit.SECONDS)).getCause();
            check("its time is over: " + error, error instanceof DeadlineException
                && ((DeadlineException) error).captchaId() > 0);
        }
        parked(calm);
        CaptchaFuture last = calm.solveAsync(picture(), Duration.ofMillis(300));
        calm.close();
        check("goes on beside close", thrown(last::get).getCause() instanceof DeadlineException);
        raises("closed", IllegalStateException.class, "the client is closed", () -> calm.solveAsync(picture()));
    }

    /** Calls that block: Thread.interrupt ends them, also in virtual threads, where there are any, of which none is pinned. */
    private static void parked(Client calm) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> ended = Collections.synchronizedList(new ArrayList<>());
        Runnable body = () -> {
            Throwable error = thrown(() -> calm.solve(picture()));
            ended.add(Thread.currentThread().isInterrupted() ? error : null);
        };
        threads.add(new Thread(body));
        threads.get(0).start();
        try {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            for (int i = 0; i < 20; i++) {
                threads.add((Thread) start.invoke(null, body));
            }
        } catch (NoSuchMethodException e) {
            // Before Java 21.
        }
        Thread.sleep(1000);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(10000);
        }
        check("interrupted: " + ended, ended.size() == threads.size());
        for (Throwable error : ended) {
            check("interrupted: " + error, error instanceof CancelledException
                && ((CancelledException) error).captchaId() > 0);
        }
    }

    /** This program with another argument. */
    static ProcessBuilder self(String argument) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("Own");
        command.add(argument);
        return new ProcessBuilder(command);
    }

    private static String loadWith(String library) throws Exception {
        ProcessBuilder builder = self("load");
        builder.environment().put("NINEKW_LIB", library);
        Process process = builder.start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (InputStream output = process.getInputStream()) {
            byte[] part = new byte[4096];
            for (int n = output.read(part); n > 0; n = output.read(part)) {
                said.write(part, 0, n);
            }
        }
        return said.toString("UTF-8");
    }

    private static void libraries() throws Exception {
        String wrong = System.getenv("NINEKW_TEST_WRONG_ABI");
        String said = loadWith("/nowhere/libninekw.so");
        check("a missing library: " + said, said.contains("LibraryException") && said.contains("NINEKW_LIB")
            && said.contains("/nowhere/"));
        said = loadWith(wrong);
        check("another ABI: " + said, said.contains("ABI 99") && said.contains("ABI 1,") && said.contains(wrong));
        said = loadWith(System.getenv("NINEKW_TEST_OLD"));
        check("an older library: " + said, said.contains("or newer"));
        check("status", Library.statusMessage(902).contains("in use"));
        check("code", Library.serviceCode(11).category().equals("balance") && Library.serviceCode(999) == null);
        check("version", Library.version().equals(Numbers.VERSION) && Library.buildInfo().contains(Library.version())
            && Library.path().equals(System.getenv("NINEKW_LIB")));
    }

    /** The library's own count; its function is in no header. */
    private static long live() throws Exception {
        Object calls = field(null, Library.class, "calls");
        if (Proxy.getInvocationHandler(calls).getClass().getName().endsWith("JnaCalls")) {
            Object library = Class.forName("com.sun.jna.NativeLibrary").getMethod("getInstance", String.class)
                .invoke(null, Library.path());
            Object function = library.getClass().getMethod("getFunction", String.class)
                .invoke(library, "ninekw__testing_live_handles");
            Method invoke = function.getClass().getMethod("invokeLong", Object[].class);
            return (Long) invoke.invoke(function, (Object) new Object[0]);
        }
        return Live22.count(calls);
    }

    private static Object field(Object of, Class<?> in, String name) throws Exception {
        Field field = in.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static void freed() throws Exception {
        for (int i = 0; i < 50; i++) {
            new Client().batch();
        }
        for (int i = 0; i < 100 && live() > 0; i++) {
            System.gc();
            Thread.sleep(10);
        }
        check(live() + " handles are left", live() == 0);
    }

    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(System.out, true, "UTF-8"));
        if (arguments.length > 0 && arguments[0].equals("exit")) {
            Load.exit();
        }
        if (arguments.length > 0) {
            System.out.println(thrown(Library::version));
            return;
        }
        Thread all = new Thread(() -> {
            try (Client client = new Client(quick())) {
                futures(client);
                arguments(client);
                callbacks(client);
                calls(client);
                Leaving.leaving(client);
                Leaving.early();
                Limits.run();
                Load.run();
                Logging.run();
            } catch (Exception e) {
                check("unexpected: " + e, false);
            }
        });
        all.start();
        all.join();
        libraries();
        Load.exits();
        freed();
        System.out.println(checks - failed + " of " + checks + " checks passed");
        System.exit(failed == 0 ? 0 : 1);
    }
}
