import ninekw.Answer;
import ninekw.Client;
import ninekw.Options;
import ninekw.OutcomeException;
import ninekw.Phase;
import ninekw.Verdict;
import ninekw.Waiting;

// A sound.
class Audio {
    public static void main(String[] arguments) {
        Options captcha = new Options("sound.wav")
            .set("textinstructions", "Type the words that you hear.");
        Phase[] shown = {null};
        Waiting how = new Waiting().progress(now -> {
            if (now.phase() != shown[0]) System.err.println(now.phase() + ", " + now.elapsedMs() / 1000 + " s");
            shown[0] = now.phase();
            return true; // false cancels
        });
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            Answer answer = client.solve(captcha, how);
            System.out.println(answer.text());
            client.feedback(answer, Verdict.CORRECT);
        } catch (OutcomeException e) {
            System.err.println("no answer to captcha " + e.captchaId() + ": " + e.getMessage());
            System.exit(1);
        }
    }
}
