import java.nio.charset.StandardCharsets;

/** What came out: texts, numbers, flags, bytes; null is left out. */
final class Result {
    private final StringBuilder fields = new StringBuilder();

    Result add(String name, Object value) {
        if (value == null) {
            return this;
        }
        String text = value instanceof Boolean ? ((Boolean) value ? "1" : "0") : value.toString();
        byte[] bytes = value instanceof byte[] ? (byte[]) value : text.getBytes(StandardCharsets.UTF_8);
        fields.append('\t').append(name).append('=');
        for (byte each : bytes) {
            char c = (char) (each & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
                fields.append(c);
            } else {
                fields.append(String.format("%%%02X", (int) c));
            }
        }
        return this;
    }

    String written(String word) {
        return word + fields;
    }
}
