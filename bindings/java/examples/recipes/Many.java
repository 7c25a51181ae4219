import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ninekw.Client;
import ninekw.Options;
import ninekw.Verdict;

// Many pictures at once, in one thread.
class Many {
    public static void main(String[] arguments) {
        List<String> pictures = Arrays.asList("captcha.png", "sum.png");
        List<Options> captchas = pictures.stream().map(Options::new).collect(Collectors.toList());
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            client.solveMany(captchas.iterator(), done -> {
                String picture = pictures.get((int) done.ticket());
                if (done.error() != null) {
                    // What is wrong with one captcha does not end the others.
                    System.out.println(picture + ": " + done.error().getMessage());
                } else {
                    System.out.println(picture + ": " + done.answer().text());
                    client.feedback(done.answer(), Verdict.CORRECT);
                }
            });
        }
    }
}
