import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ninekw.Abandon;
import ninekw.Answer;
import ninekw.Batch;
import ninekw.Client;
import ninekw.Done;
import ninekw.Options;
import ninekw.Point;
import ninekw.Polling;
import ninekw.Reply;
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
        String text = line.text(name);
        switch (name) {
            case "api_key": settings.apiKey(text); break;
            case "base_url": settings.baseUrl(text); break;
            case "source": settings.source(text); break;
            case "user_agent": settings.userAgent(text); break;
            case "proxy": settings.proxy(text); break;
            case "ca_file": settings.caFile(text); break;
            case "timeout_ms": settings.timeoutMs(line.number(name)); break;
            case "connect_timeout_ms": settings.connectTimeoutMs(line.number(name)); break;
            case "min_interval_ms": settings.minIntervalMs(line.number(name)); break;
            case "upload_interval_ms": settings.uploadIntervalMs(line.number(name)); break;
            case "longest_pause_ms": settings.longestPauseMs(line.number(name)); break;
            case "first_poll_ms": settings.firstPollMs(line.number(name)); break;
            case "poll_interval_ms": settings.pollIntervalMs(line.number(name)); break;
            case "job_interval_ms": settings.jobIntervalMs(line.number(name)); break;
            case "retry_pause_ms": settings.retryPauseMs(line.number(name)); break;
            case "max_reply_bytes": settings.maxReplyBytes(line.number(name)); break;
            case "max_in_flight": settings.maxInFlight((int) line.number(name)); break;
            case "retries": settings.retries((int) line.number(name)); break;
            case "look_at_service": settings.lookAtService(text.equals("1")); break;
            case "recover_uploads": settings.recoverUploads(text.equals("1")); break;
            case "check_content": settings.checkContent(text.equals("1")); break;
            case "polling": settings.polling(Polling.valueOf(text.toUpperCase(Locale.ROOT))); break;
            case "abandon": settings.abandon(Abandon.valueOf(text.toUpperCase(Locale.ROOT))); break;
            default: throw new IllegalStateException("no setting " + name);
        }
    }

    void serverStatus(Result result) {
        try (Reply reply = driver.client.serverStatus()) {
            result.add("workers", reply.number("worker"))
                .add("queue", reply.number("queue"))
                .add("in_work", reply.number("inwork"))
                .add("mean_solve_seconds", reply.number(reply.text("avgsec5m") != null ? "avgsec5m" : "avg5m"));
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
            Waiting how = line.waiting();
            Done done;
            while ((done = batch.next(how)) != null) {
                results.put(done.ticket(), described(done));
                if (done.error() == null && line.text("feedback") != null) {
                    batch.feedback(done.answer().id(), Verdict.CORRECT);
                }
                if (line.text("give_up") != null) {
                    batch.giveUp();
                }
            }
            result.add("results", String.join(",", results.values()))
                .add("left", batch.queued() + batch.inFlight())
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
            .add("angle", answer.angle())
            .add("points", points.isEmpty() ? null : String.join(";", points))
            .add("confirmed", answer.confirmed())
            .add("token", answer.token());
    }
}
