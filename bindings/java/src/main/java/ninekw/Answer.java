package ninekw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a captcha. */
public final class Answer {
    private final long id;
    private final State state;
    private final String text;
    private final String kind;
    private final Long credits;
    private final Long price;
    private final Long retryInMs;
    private final List<Point> points;
    private final Integer angle;
    private final Boolean confirmed;
    private final String token;

    private Answer(Calls c, long answer) {
        long[] number = new long[1];
        int[] small = new int[1];
        id = c.ninekw_answer_id(answer);
        state = State.of(c.ninekw_answer_state(answer));
        text = c.ninekw_answer_text(answer);
        kind = c.ninekw_answer_kind(answer);
        token = c.ninekw_answer_token(answer);
        credits = c.ninekw_answer_credits(answer, number) != 0 ? number[0] : null;
        price = c.ninekw_answer_price(answer, number) != 0 ? number[0] : null;
        retryInMs = c.ninekw_answer_retry_in_ms(answer, number) != 0 ? number[0] : null;
        angle = c.ninekw_answer_angle(answer, small) != 0 ? small[0] : null;
        confirmed = c.ninekw_answer_confirmed(answer, small) != 0 ? small[0] != 0 : null;
        List<Point> all = new ArrayList<>();
        long count = c.ninekw_answer_point_count(answer);
        for (long i = 0; i < count; i++) {
            int[] x = new int[1];
            int[] y = new int[1];
            c.ninekw_answer_point(answer, i, x, y);
            all.add(new Point(x[0], y[0]));
        }
        points = Collections.unmodifiableList(all);
    }

    /** Copies the answer at a pointer, which stays the caller's. */
    static Answer copied(Calls c, long answer) {
        return new Answer(c, answer);
    }

    /** The captcha's id. */
    public long id() {
        return id;
    }

    /** Whether it is answered. */
    public State state() {
        return state;
    }

    /** The answer as the service sent it, in the form of kind(). */
    public String text() {
        return text;
    }

    /** "text", "mouse" and so on. */
    public String kind() {
        return kind;
    }

    /** The balance of the account after the answer, or null where the service does not tell it. */
    public Long credits() {
        return credits;
    }

    /** What the captcha costs, in credits: 0 if nobody solved it, null if this client did not submit it. */
    public Long price() {
        return price;
    }

    /** When to poll a pending captcha again, for programs that do something else meanwhile; else null. */
    public Long retryInMs() {
        return retryInMs;
    }

    /** Where to click, from the top left. */
    public List<Point> points() {
        return points;
    }

    /** The angle in degrees, of a captcha to rotate; else null. */
    public Integer angle() {
        return angle;
    }

    /** Whether the answer sent along is right, of a captcha to confirm; else null. */
    public Boolean confirmed() {
        return confirmed;
    }

    /** The token of an interactive captcha, or null. */
    public String token() {
        return token;
    }

    /** Whether somebody has answered. */
    public boolean isSolved() {
        return state == State.SOLVED;
    }

    /** The answer's text. */
    @Override
    public String toString() {
        return String.valueOf(text);
    }
}
