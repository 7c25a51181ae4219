import java.util.Scanner;
import ninekw.Client;
import ninekw.Decision;
import ninekw.Job;
import ninekw.Options;
import ninekw.Tally;
import ninekw.Waiting;

// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
class Work {
    private static final Scanner INPUT = new Scanner(System.in);

    private static Decision decide(Job job) {
        // job.files() has its picture, job.content() its text.
        System.out.print("job " + job.id() + ", " + job.timeLeftMs() / 1000 + " s: a " + job.kind() + " answer? ");
        System.out.flush();
        if (!INPUT.hasNextLine()) return Decision.STOP;
        String line = INPUT.nextLine();
        return line.isEmpty() ? Decision.SKIP : Decision.answer(line);
    }

    public static void main(String[] arguments) {
        Options kinds = new Options().set("withok", 1);
        for (String kind : new String[] {"mouse", "multimouse", "rotate", "puzzle"}) kinds.set(kind, 1);
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            Tally tally = client.work(kinds, new Waiting(), Work::decide, null);
            System.out.println(tally.answered() + " answered, " + tally.credits() + " credits");
        }
    }
}
