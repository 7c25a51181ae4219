import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import ninekw.CancelToken;
import ninekw.Options;
import ninekw.Waiting;

/** A command. */
final class Line {
    final String word;
    private final Map<String, byte[]> fields = new LinkedHashMap<>();

    Line(String text) {
        String[] parts = text.split("\t", -1);
        word = parts[0];
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            fields.put(parts[i].substring(0, equals), decoded(parts[i].substring(equals + 1)));
        }
    }

    Iterable<String> names() {
        return fields.keySet();
    }

    String text(String name) {
        byte[] value = fields.get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    long number(String name) {
        return number(name, 0);
    }

    long number(String name, long otherwise) {
        String text = text(name);
        return text == null ? otherwise : Long.parseLong(text);
    }

    String[] list(String name) {
        String text = text(name);
        return text == null || text.isEmpty() ? new String[0] : text.split(",");
    }

    /** The options, by the types of their prefixes. */
    Options options() {
        Options options = new Options();
        for (String field : fields.keySet()) {
            int colon = field.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = field.substring(colon + 1);
            switch (field.substring(0, colon)) {
                case "int": options.set(name, number(field)); break;
                case "bytes": options.set(name, fields.get(field)); break;
                case "file": options.setFile(name, text(field)); break;
                default: options.set(name, text(field)); break;
            }
        }
        return options;
    }

    /** A time limit, and what stops the call: its progress function, or a token triggered from there. */
    Waiting waiting() {
        Waiting waiting = new Waiting().timeoutMs(number("timeout_ms", -1));
        if (text("cancel_after_ms") == null) {
            return waiting;
        }
        CancelToken token = "token".equals(text("cancel_by")) ? new CancelToken() : null;
        long after = number("cancel_after_ms");
        return waiting.cancel(token).progress(now -> {
            boolean over = now.elapsedMs() >= after;
            if (over && token != null) {
                token.trigger();
            }
            return token != null || !over;
        });
    }

    /** The time limit that every command takes. */
    Waiting limits() {
        return new Waiting().timeoutMs(number("within_ms", -1));
    }

    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.write(text.charAt(i));
                continue;
            }
            bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
            i += 2;
        }
        return bytes.toByteArray();
    }
}
