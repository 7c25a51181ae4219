import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ninekw.Answer;
import ninekw.Batch;
import ninekw.Client;
import ninekw.Done;
import ninekw.Options;
import ninekw.Point;
import ninekw.Reply;
import ninekw.ServerStatus;
import ninekw.Settings;
import ninekw.Verdict;
import ninekw.Waiting;

/** The commands of those who submit captchas. */
final class Submitting {
    private final Driver driver;

    Submitting(Driver driver) {
        this.driver = driver;
    }

    void client(Line line) {
        if (driver.client != null) {
            driver.client.close();
        }
        driver.client = null;
        // Without it the environment's would be taken, which is not what a case says.
        Settings settings = new Settings().apiKey("");
        for (String name : line.names()) {
            set(settings, name, line);
        }
        driver.client = new Client(settings);
    }

    private static void set(Settings settings, String name, Line line) {
        String lower = name.replace("_", "");
        Method setter = Arrays.stream(Settings.class.getMethods())
            .filter(method -> method.getName().equalsIgnoreCase(lower)).findFirst().get();
        try {
            setter.invoke(settings, value(setter.getParameterTypes()[0], line.text(name)));
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return text.equals("1");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.toString().equals(text.toUpperCase(Locale.ROOT))).findFirst().get();
        }
        long number = Long.parseLong(text);
        // Without a cast the two would become one type.
        return type == int.class ? (Object) (int) number : (Object) number;
    }

    void serverStatus(Result result) {
        try (ServerStatus status = driver.client.serverStatus()) {
            result.add("workers", status.workers())
                .add("workers_text", status.workers("text"))
                .add("queue", status.queue())
                .add("queue_text", status.queue("text"))
                .add("in_work", status.inWork())
                .add("mean_solve_seconds", status.meanSolveSeconds());
        }
    }

    void feedback(Line line) {
        Verdict verdict = Verdict.valueOf(line.text("verdict").toUpperCase(Locale.ROOT));
        driver.client.feedback(line.number("id"), verdict, line.options());
    }

    void call(Line line, Result result) {
        Options options = line.options();
        if ("text".equals(line.text("form"))) {
            options.set("json", 0);
        }
        try (Reply reply = driver.client.call(line.text("action"), options)) {
            result.add("body", reply.body());
        }
    }

    void solveMany(Line line, Result result) {
        Map<Long, String> results = new TreeMap<>();
        if (line.text("stream") != null) {
            stream(line, results, result);
            return;
        }
        try (Batch batch = driver.client.batch()) {
            for (long i = 0; i < line.number("count"); i++) {
                batch.add(line.options());
            }
            for (String id : line.list("ids")) {
                batch.addSubmitted(Long.parseLong(id));
            }
            if (line.text("resume") != null) {
                batch.resume();
            }
            Waiting how = line.waiting();
            long cost = 0;
            Done done;
            while ((done = batch.next(how)) != null) {
                results.put(done.ticket(), described(done));
                cost += done.price() == null ? 0 : done.price();
                if (done.error() == null && line.text("feedback") != null) {
                    batch.feedback(done.answer().id(), Verdict.CORRECT);
                }
                if (line.text("give_up") != null) {
                    batch.giveUp();
                }
            }
            result.add("results", String.join(",", results.values()))
                .add("left", batch.queued() + batch.inFlight())
                .add("cost", cost)
                .add("pending", batch.pending().length)
                .add("room", batch.hasRoom());
        }
    }

    private void stream(Line line, Map<Long, String> results, Result result) {
        long count = line.number("count");
        long[] most = new long[1];
        driver.client.solveMany(new Iterator<Options>() {
            private long number;

            @Override
            public boolean hasNext() {
                return number < count;
            }

            @Override
            public Options next() {
                number++;
                most[0] = Math.max(most[0], number - results.size());
                return line.options();
            }
        }, done -> results.put(done.ticket(), described(done)));
        result.add("results", String.join(",", results.values())).add("most", most[0]);
    }

    private static String described(Done done) {
        return done.error() == null ? done.ticket() + " " + done.answer().text()
            : done.ticket() + " !" + done.error().status() + " of " + (done.captchaId() == null ? 0 : done.captchaId());
    }

    static void show(Answer answer, Result result) {
        List<String> points = new ArrayList<>();
        for (Point point : answer.points()) {
            points.add(point.x() + "," + point.y());
        }
        result.add("id", answer.id())
            .add("state", answer.state().name().toLowerCase(Locale.ROOT))
            .add("text", answer.text())
            .add("kind", answer.kind())
            .add("credits", answer.credits())
            .add("price", answer.price())
            .add("retry_in_ms", answer.retryInMs())
            .add("angle", answer.angle())
            .add("points", points.isEmpty() ? null : String.join(";", points))
            .add("confirmed", answer.confirmed())
            .add("token", answer.token());
    }
}
