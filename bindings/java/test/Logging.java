import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import ninekw.Answer;
import ninekw.Client;
import ninekw.LibraryException;
import ninekw.LogEvent;
import ninekw.LogLevel;
import ninekw.NetworkException;
import ninekw.Numbers;
import ninekw.Settings;

/** What a logger hears, and what it may do. */
final class Logging {
    private Logging() {
    }

    private static Client client(LogLevel level, Consumer<LogEvent> hear) {
        return new Client(Own.quick().log(level, hear));
    }

    static void run() throws Exception {
        List<LogEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (Client client = client(LogLevel.INFO, events::add)) {
            System.gc();
            Answer answer = client.solve(Own.picture().set("nomd5", true));
            String accepted = "upload_accepted captcha_id=" + answer.id() + " kind=text";
            Own.check("two events: " + events, events.size() == 2 && events.get(0).line().equals(accepted)
                && events.get(0).name().equals("upload_accepted") && events.get(1).name().equals("answer_received")
                && events.get(1).level() == LogLevel.INFO
                && events.get(1).fields().equals("{\"captcha_id\":" + answer.id() + ",\"kind\":\"text\"}"));
            events.clear();
            client.solveAsync(Own.picture().set("nomd5", true)).get();
            Own.check("and of a future: " + events, events.size() == 2);
        }
        events.clear();
        try (Client client = client(LogLevel.DEBUG, events::add)) {
            client.balance();
            Own.check("every request: " + events, events.size() == 2 && events.get(0).level() == LogLevel.DEBUG
                && !events.toString().contains(System.getenv("NINEKW_API_KEY")));
        }
        events.clear();
        Settings nowhere = Own.quick().baseUrl("http://127.0.0.1:9").retries(0);
        try (Client client = new Client(nowhere.log(LogLevel.ERROR, events::add))) {
            Own.raises("logged", NetworkException.class, "", client::balance);
            Own.check("a failure: " + events, events.size() == 1 && events.get(0).name().equals("call_failed"));
        }
        try (Client client = client(LogLevel.DEBUG, event -> {
            throw new Own.Mine();
        })) {
            Own.check("a logger that throws", client.solve(Own.picture()).isSolved());
        }
        Client[] own = new Client[1];
        AtomicInteger busy = new AtomicInteger();
        own[0] = client(LogLevel.INFO, event -> {
            Throwable thrown = Own.thrown(own[0]::balance);
            if (thrown instanceof LibraryException && ((LibraryException) thrown).status() == Numbers.ERR_BUSY) {
                busy.incrementAndGet();
            }
        });
        Own.check("a logger that calls", own[0].solve(Own.picture().set("nomd5", true)).isSolved() && busy.get() == 2);
        own[0].close();
    }
}
