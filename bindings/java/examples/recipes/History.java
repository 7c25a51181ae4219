import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ninekw.Client;
import ninekw.HistoryKind;
import ninekw.Options;
import ninekw.Reply;

// The captchas that you submitted, as CSV.
class History {
    private static String cell(String text) {
        if (text == null) return "";
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    public static void main(String[] arguments) {
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            Reply page = client.history(HistoryKind.SUBMITTED, new Options());
            List<String> columns = page.columns(null);
            System.out.println(columns.stream().map(History::cell).collect(Collectors.joining(",")));
            while (page != null) {
                for (Map<String, String> row : page.rows(null)) {
                    System.out.println(columns.stream().map(name -> cell(row.get(name)))
                        .collect(Collectors.joining(",")));
                }
                Reply next = client.historyNext(page);
                page.close();
                page = next;
            }
        }
    }
}
