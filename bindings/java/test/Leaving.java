import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

import ninekw.Abandon;
import ninekw.Batch;
import ninekw.CallerException;
import ninekw.CancelToken;
import ninekw.Client;
import ninekw.DeadlineException;
import ninekw.Done;
import ninekw.Job;
import ninekw.Library;
import ninekw.Options;
import ninekw.PendingException;
import ninekw.Polling;
import ninekw.Reply;
import ninekw.Settings;
import ninekw.Verdict;
import ninekw.Waiting;

/** What is left early, and what is not copied. */
final class Leaving {
    private Leaving() {
    }

    /** What is left early is named, or given up. */
    static void leaving(Client client) throws Exception {
        for (Abandon abandon : Abandon.values()) {
            int open = abandon == Abandon.KEEP ? 2 : 0;
            try (Client calm = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_JOBS_URL")).minIntervalMs(0)
                .firstPollMs(0).abandon(abandon))) {
                Own.Mine mine = new Own.Mine();
                Iterator<Options> two = new Iterator<Options>() {
                    private int count;

                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public Options next() {
                        if (++count > 2) {
                            throw mine;
                        }
                        return Own.picture();
                    }
                };
                Own.check("leaving early, " + abandon, Own.thrown(() -> calm.solveMany(two, done -> { })) == mine);
                Throwable[] also = mine.getSuppressed();
                Own.check(abandon + ": named are " + Arrays.toString(also), open == 0 ? also.length == 0
                    : also.length == 1 && ((PendingException) also[0]).ids().length == open);
                Iterator<Options> three = Collections.nCopies(3, Own.picture().set("nomd5", 1)).iterator();
                DeadlineException late = (DeadlineException) Own.thrown(() ->
                    calm.solveMany(three, done -> { }, new Waiting().timeoutMs(700)));
                Own.check(abandon + ": all of them are too late", (open > 0) == (late.getSuppressed().length > 0));
                Batch batch = calm.batch();
                batch.add(Own.picture());
                Own.raises("a deadline", DeadlineException.class, "", () -> batch.next(new Waiting().timeoutMs(300)));
                batch.close();
                Own.check(abandon + ": a closed batch names it", batch.pending().length == Math.min(open, 1));
            }
        }
        Own.Mine mine = new Own.Mine();
        Own.check("left after the first", Own.thrown(() ->
            client.solveMany(Collections.nCopies(3, Own.picture()).iterator(), done -> {
                throw mine;
            })) == mine);
        String key = System.getenv("NINEKW_API_KEY");
        for (Own.Body wrong : new Own.Body[] {() -> new Client(new Settings().apiKey(key).retries(-1)),
            () -> new Client(new Settings().apiKey(key).baseUrl("nowhere")), () -> new Settings().apiKey(key + "\0")}) {
            StringWriter trace = new StringWriter();
            Own.raises("a wrong setting", CallerException.class, "", wrong).printStackTrace(new PrintWriter(trace));
            Own.check("the key is not in the trace", !trace.toString().contains(key));
        }
        for (Class<?> each : new Class<?>[] {Client.class, Batch.class, Reply.class, Job.class, CancelToken.class}) {
            Own.check(each + " has no copies", !Cloneable.class.isAssignableFrom(each)
                && !java.io.Serializable.class.isAssignableFrom(each));
        }
        Method places = Library.class.getDeclaredMethod("places", String.class, File.class);
        places.setAccessible(true);
        for (String place : (String[]) places.invoke(null, "windows 11", new File("folder"))) {
            Own.check("a full path on Windows: " + place, place.startsWith("/") || place.startsWith("jar:") || place.startsWith("C:"));
        }
    }

    /** Left after the first of twelve: the service knows of none that the program does not. */
    static void early() {
        for (Abandon abandon : Abandon.values()) {
            try (Client client = new Client(new Settings().baseUrl(System.getenv("NINEKW_TEST_LEAVING_URL"))
                .minIntervalMs(0).firstPollMs(0).pollIntervalMs(10).polling(Polling.FAST).abandon(abandon))) {
                Own.Mine mine = new Own.Mine();
                Done[] first = new Done[1];
                Own.check("left after the first of twelve", mine == Own.thrown(() ->
                    client.solveMany(Collections.nCopies(12, Own.picture()).iterator(), done -> {
                        first[0] = done;
                        throw mine;
                    })));
                Throwable[] also = mine.getSuppressed();
                known(first[0], also.length == 0 ? new long[0] : ((PendingException) also[0]).ids());
                Batch batch = client.batch();
                for (int i = 0; i < 12; i++) {
                    batch.add(Own.picture());
                }
                Done done = batch.next();
                batch.feedback(done.captchaId(), Verdict.CORRECT);
                batch.close();
                Own.check(abandon + ": eleven are named", abandon == Abandon.ABORT || batch.pending().length == 11);
                known(done, batch.pending());
                System.out.println("right: " + done.captchaId());
            }
        }
    }

    /** For the runner, which compares with the service. */
    private static void known(Done done, long[] pending) {
        StringBuilder line = new StringBuilder("known: ").append(done.captchaId());
        for (long id : pending) {
            line.append(' ').append(id);
        }
        System.out.println(line);
    }
}
