package ninekw;

/** What the service means by a code. */
public final class ServiceCode {
    private final int code;
    private final String text;
    private final String advice;
    private final String category;

    ServiceCode(int code, String text, String advice, String category) {
        this.code = code;
        this.text = text;
        this.advice = advice;
        this.category = category;
    }

    /** 1 to 57. */
    public int code() {
        return code;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** For instance "balance". */
    public String category() {
        return category;
    }
}
