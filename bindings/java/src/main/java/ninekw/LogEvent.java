package ninekw;

/** What the library did; it never shows the API key. */
public final class LogEvent {
    private final LogLevel level;
    private final String name;
    private final String line;
    private final String fields;

    LogEvent(LogLevel level, String name, String line, String fields) {
        this.level = level;
        this.name = name;
        this.line = line;
        this.fields = fields;
    }

    /** How important it is. */
    public LogLevel level() {
        return level;
    }

    /** What happened: one of the names in docs/logging.md. */
    public String name() {
        return name;
    }

    /** Name and fields in one line, for people. */
    public String line() {
        return line;
    }

    /** The fields as a JSON object of texts and whole numbers. */
    public String fields() {
        return fields;
    }

    /** The line. */
    @Override
    public String toString() {
        return line;
    }
}
