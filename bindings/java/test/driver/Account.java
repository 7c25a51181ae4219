import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ninekw.Diagnosis;
import ninekw.Finding;
import ninekw.HistoryKind;
import ninekw.Reply;

/** The commands about the account. */
final class Account {
    private final Driver driver;

    Account(Driver driver) {
        this.driver = driver;
    }

    void history(Line line, Result result) {
        HistoryKind kind = HistoryKind.valueOf(line.text("kind").toUpperCase(Locale.ROOT));
        if (line.text("pages") == null) {
            try (Reply reply = driver.client.history(kind, line.options())) {
                result.add("count", reply.count());
                table(reply, null, "", result);
            }
            return;
        }
        List<String> sizes = new ArrayList<>();
        Reply page = driver.client.history(kind, line.options().set("page", 0));
        while (page != null) {
            try (Reply current = page) {
                sizes.add(Integer.toString(current.rows(null).size()));
                page = driver.client.historyNext(current);
            }
        }
        result.add("pages", String.join(",", sizes));
    }

    void historyDetail(Line line, Result result) {
        try (Reply reply = driver.client.historyDetail(line.number("id"), line.options())) {
            List<String> tables = reply.tables();
            result.add("tables", String.join(",", tables));
            tables.forEach(table -> table(reply, table, ":" + table, result));
        }
    }

    void settings(Result result) {
        try (Reply reply = driver.client.settings()) {
            result.add("id", reply.number("id")).add("credits", reply.number("credits"));
            for (String name : new String[] {"selfsolve", "selfonly", "selfsend"}) {
                result.add(name, reply.flag(name));
            }
        }
    }

    void referrals(Line line, Result result) {
        try (Reply reply = driver.client.referrals(line.options())) {
            table(reply, null, "", result);
        }
    }

    void transfer(Line line, Result result) {
        Long id = driver.client.transfer(line.number("credits"), line.number("user_id"), line.options());
        result.add("transfer_id", id == null ? 0 : id);
    }

    void createAccount(Line line, Result result) {
        try (Reply reply = driver.client.createAccount(line.text("code"), line.number("referrer"), line.options())) {
            result.add("user", reply.text("newuser")).add("password", reply.text("newpass"));
        }
    }

    void diagnose(Line line, Result result) {
        Diagnosis found = driver.client.diagnose(line.text("kind"));
        result.add("findings", found.findings().stream().map(Finding::name).collect(Collectors.joining(",")))
            .add("first", found.findings().isEmpty() ? null : found.findings().get(0).message())
            .add("credits", found.credits())
            .add("expected_ms", found.expectedMs());
    }

    private static void table(Reply reply, String table, String suffix, Result result) {
        List<String> columns = reply.columns(table);
        List<String> rows = new ArrayList<>();
        for (Map<String, String> row : reply.rows(table)) {
            rows.add(columns.stream().map(column -> row.get(column) == null ? "" : row.get(column))
                .collect(Collectors.joining("|")));
        }
        result.add("columns" + suffix, String.join("|", columns)).add("rows" + suffix, String.join("\n", rows));
    }
}
