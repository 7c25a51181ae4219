import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import ninekw.CaptchaFuture;
import ninekw.Client;
import ninekw.Polling;
import ninekw.Settings;

/** Many captchas at once, of which half are cancelled: timers and files do not notice. */
final class Load {
    private static final int COUNT = 200;

    private Load() {
    }

    static void run() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Client client = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_SLOW_URL")).minIntervalMs(0)
            .firstPollMs(900).pollIntervalMs(100).maxInFlight(COUNT).polling(Polling.FAST))) {
            AtomicLong latest = late(timer);
            int before = Thread.activeCount();
            long start = System.nanoTime();
            List<CaptchaFuture> all = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                all.add(client.solveAsync(Own.picture().set("nomd5", 1)));
            }
            Thread.sleep(300);
            int during = Thread.activeCount();
            for (int i = 1; i < COUNT; i += 2) {
                all.get(i).cancel(true);
            }
            int solved = 0;
            for (int i = 0; i < COUNT; i += 2) {
                solved += all.get(i).get(60, TimeUnit.SECONDS).isSolved() ? 1 : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long late = TimeUnit.NANOSECONDS.toMillis(latest.get());
            Own.check("half are solved: " + solved, solved == COUNT / 2);
            System.out.println(String.format(Locale.ROOT, "load: Java, %d futures, half of them cancelled: %.1f s, a timer "
                + "and a file at most %d ms late, %d threads more", COUNT, seconds, late, during - before));
            // A busy machine is slower; what blocked a thread each would be slower by far.
            Own.check("the budget is used: " + seconds, seconds < 30);
            Own.check("threads: " + before + ", " + during, during - before < 30);
            Own.check("a timer was late by " + late, late < 5000);
        } finally {
            timer.shutdownNow();
        }
    }

    /** The process ends while a future and a thread wait. */
    static void exits() throws Exception {
        long start = System.nanoTime();
        int code = Own.self("exit").inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(Locale.ROOT, "load: Java, a process that exits beside calls: %.1f s in all", seconds));
        Own.check("it exits beside calls: " + code + ", " + seconds, code == 7 && seconds < 30);
    }

    static void exit() throws Exception {
        Client client = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_JOBS_URL")).minIntervalMs(0)
            .firstPollMs(60000));
        client.solveAsync(Own.picture());
        new Thread(() -> client.solve(Own.picture())).start();
        Thread.sleep(300);
        System.exit(7);
    }

    /** How late a timer and a file are at most, in nanoseconds. */
    private static AtomicLong late(ScheduledExecutorService timer) {
        AtomicLong latest = new AtomicLong();
        long[] last = {System.nanoTime()};
        timer.scheduleWithFixedDelay(() -> {
            try {
                Files.readAllBytes(Paths.get(Own.PICTURE));
            } catch (java.io.IOException e) {
                Own.check("the file: " + e, false);
            }
            long now = System.nanoTime();
            latest.accumulateAndGet(now - last[0] - TimeUnit.MILLISECONDS.toNanos(20), Math::max);
            last[0] = now;
        }, 20, 20, TimeUnit.MILLISECONDS);
        return latest;
    }
}
