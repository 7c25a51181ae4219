import ninekw.Answer;
import ninekw.Client;
import ninekw.Options;
import ninekw.OutcomeException;
import ninekw.Phase;
import ninekw.Verdict;
import ninekw.Waiting;

// A widget of a web page, by its site key.
class Interactive {
    public static void main(String[] arguments) {
        Options captcha = new Options()
            .set("file-upload-01", "6LfP0CITAAAAAHq9")
            .set("interactive", 1)
            .set("oldsource", "recaptchav2")
            .set("pageurl", "https://example.com/login");
        Phase[] shown = {null};
        Waiting how = new Waiting().progress(now -> {
            if (now.phase() != shown[0]) System.err.println(now.phase() + ", " + now.elapsedMs() / 1000 + " s");
            shown[0] = now.phase();
            return true; // false cancels
        });
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            Answer answer = client.solve(captcha, how);
            System.out.println(answer.token());
            client.feedback(answer, Verdict.CORRECT);
        } catch (OutcomeException e) {
            System.err.println("no answer to captcha " + e.captchaId() + ": " + e.getMessage());
            System.exit(1);
        }
    }
}
