import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ninekw.Attachment;
import ninekw.Decision;
import ninekw.Job;
import ninekw.Outcome;
import ninekw.Reply;
import ninekw.Tally;
import ninekw.Verdict;

/** The commands of those who answer captchas. */
final class Answering {
    private final Driver driver;
    private Job job;

    Answering(Driver driver) {
        this.driver = driver;
    }

    void forget() {
        if (job != null) {
            job.close();
        }
        job = null;
    }

    void nextJob(Line line, Result result) {
        job = driver.client.nextJob(line.options());
        if (job == null) {
            result.add("none", 1);
            return;
        }
        long left = job.timeLeftMs();
        long limit = job.timeLimitMs();
        List<Attachment> files = job.files();
        result.add("id", job.id())
            .add("kind", job.kind())
            .add("captcha_kind", job.captchaKind())
            .add("to_check", job.answerToCheck())
            .add("files", files.size())
            .add("media_types", files.stream().map(Attachment::mediaType).collect(Collectors.joining(",")))
            .add("content", job.content())
            .add("file", files.isEmpty() ? null : files.get(0).bytes())
            .add("time_limit_ms", limit)
            .add("in_time", left <= limit && left + 5000 > limit)
            .add("to_touch", job.interactionLeftMs() != null)
            .add("json", job.json() != null);
        Arrays.stream(line.list("texts")).forEach(name -> result.add("text:" + name, job.text(name)));
        Arrays.stream(line.list("ints")).forEach(name -> result.add("int:" + name, job.number(name)));
    }

    void check(Line line) {
        job.check(given(line));
    }

    void answer(Line line, Result result) {
        Long credits = driver.client.answerJob(line.number("id"), given(line), line.options());
        result.add("credits", credits == null ? 0 : credits);
    }

    private static String given(Line line) {
        String answer = line.text("answer");
        return answer == null ? "" : answer;
    }

    void verdict(Line line, Result result) {
        Verdict verdict = driver.client.jobVerdict(line.number("id"), line.options());
        result.add("verdict", verdict == null ? "open" : verdict.name().toLowerCase(Locale.ROOT));
    }

    void show(Line line, Result result) {
        long id = line.number("id");
        String form = line.text("static");
        try (Reply reply = form == null ? driver.client.show(id, line.options())
            : driver.client.showStatic(id, form.equals("base64"))) {
            result.add("body", reply.bytes()).add("media_type", reply.mediaType());
        }
    }

    void work(Line line, Result result) {
        String[] decisions = line.list("decisions");
        int[] decided = new int[1];
        List<String> outcomes = new ArrayList<>();
        long most = line.number("most");
        Function<Job, Decision> decide = each -> {
            if (each.id() <= 0) {
                throw new IllegalStateException("no job");
            }
            // The last is for all further ones.
            return decision(decisions[Math.min(decided[0]++, decisions.length - 1)]);
        };
        Predicate<Outcome> outcome = each -> {
            outcomes.add(described(each));
            return outcomes.size() != most;
        };
        Tally tally = driver.client.work(line.options(), line.waiting(), decide, outcome);
        result.add("answered", tally.answered())
            .add("credits", tally.credits())
            .add("outcomes", String.join(",", outcomes));
    }

    private static Decision decision(String word) {
        switch (word) {
            case "skip": return Decision.SKIP;
            case "let_go": return Decision.LET_GO;
            case "working": return Decision.WORKING;
            case "pending": return Decision.PENDING;
            case "stop": return Decision.STOP;
            default: return Decision.answer(word.substring("answer:".length()));
        }
    }

    private static String described(Outcome outcome) {
        switch (outcome.kind()) {
            case ANSWERED: return "answered " + (outcome.credits() == null ? 0 : outcome.credits());
            case REFUSED:
                Integer code = outcome.error().serviceCode();
                return "refused " + (code == null ? 0 : code);
            default: return outcome.kind().name().toLowerCase(Locale.ROOT);
        }
    }
}
