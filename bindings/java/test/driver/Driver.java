import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import ninekw.CancelToken;
import ninekw.Client;
import ninekw.NinekwException;

/** The Java driver; see tests/drivers/README.md. Makes the calls and writes down what came out. */
final class Driver {
    Client client;
    private final Submitting submitting = new Submitting(this);
    private final Answering answering = new Answering(this);
    private final Account account = new Account(this);

    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, false, "UTF-8");
        Driver driver = new Driver();
        for (String text = input.readLine(); text != null; text = input.readLine()) {
            Line line = new Line(text);
            if (line.word.equals("quit")) {
                break;
            }
            Result result = new Result();
            try {
                driver.runWithin(line, result);
                output.print(result.written("ok") + "\n");
            } catch (NinekwException e) {
                output.print(failure(e).written("error") + "\n");
            }
            output.flush();
        }
    }

    private static Result failure(NinekwException e) {
        return new Result()
            .add("status", e.status())
            .add("service_code", e.serviceCode() == null ? 0 : e.serviceCode())
            .add("http_status", e.httpStatus() == null ? 0 : e.httpStatus())
            .add("captcha_id", e.captchaId() == null ? 0 : e.captchaId())
            .add("retryable", e.isRetryable())
            .add("retry_after_ms", e.retryAfterMs() == null ? -1 : e.retryAfterMs())
            .add("operation", e.operation())
            .add("message", e.getMessage())
            .add("reply", e.reply())
            .add("class", e.getClass().getName());
    }

    /** On a view of the client, if the command has limits. */
    private void runWithin(Line line, Result result) {
        if (line.text("within_ms") == null && line.text("cancelled") == null) {
            run(line, result);
            return;
        }
        Client whole = client;
        try (CancelToken token = new CancelToken();
            Client view = whole.within(line.limits().cancel(token))) {
            if (line.text("cancelled") != null) {
                token.trigger();
            }
            client = view;
            run(line, result);
        } finally {
            client = whole;
        }
    }

    private void run(Line line, Result result) {
        switch (line.word) {
            case "client": submitting.client(line); answering.forget(); break;
            case "server_status": submitting.serverStatus(result); break;
            case "balance": result.add("credits", client.balance()); break;
            case "submit": result.add("id", client.submit(line.options())); break;
            case "solve": Submitting.show(client.solve(line.options(), line.waiting()), result); break;
            case "poll": Submitting.show(client.poll(line.number("id"), line.options()), result); break;
            case "wait": Submitting.show(client.await(line.number("id"), line.waiting()), result); break;
            case "feedback": submitting.feedback(line); break;
            case "acknowledge": client.acknowledge(line.number("id")); break;
            case "forget": client.forget(line.text("tag")); break;
            case "call": submitting.call(line, result); break;
            case "solve_many": submitting.solveMany(line, result); break;
            case "next_job": answering.nextJob(line, result); break;
            case "confirm_job": client.confirmJob(line.options()); break;
            case "check_job": answering.check(line); break;
            case "answer_job": answering.answer(line, result); break;
            case "skip_job": client.skipJob(line.number("id"), line.options()); break;
            case "end_jobs": client.endJobs(); break;
            case "job_verdict": answering.verdict(line, result); break;
            case "show": answering.show(line, result); break;
            case "work": answering.work(line, result); break;
            case "history": account.history(line, result); break;
            case "history_detail": account.historyDetail(line, result); break;
            case "settings": account.settings(result); break;
            case "set_setting": client.setSetting(line.text("name"), "1".equals(line.text("on"))); break;
            case "referrals": account.referrals(line, result); break;
            case "transfer": account.transfer(line, result); break;
            case "create_coupon":
                result.add("code", client.createCoupon(line.number("credits"), line.options()));
                break;
            case "create_account": account.createAccount(line, result); break;
            case "diagnose": account.diagnose(line, result); break;
            default: throw new IllegalStateException("no command " + line.word);
        }
    }
}
