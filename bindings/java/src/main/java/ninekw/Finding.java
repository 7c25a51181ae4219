package ninekw;

/** A reason why nothing happens. */
public final class Finding {
    private final String name;
    private final String message;

    Finding(String name, String message) {
        this.name = name;
        this.message = message;
    }

    /** Its word, such as "low_balance". */
    public String name() {
        return name;
    }

    /** What it is and what to do about it. */
    public String message() {
        return message;
    }
}
