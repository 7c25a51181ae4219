package ninekw;

/** A captcha of a batch that is finished. */
public final class Done {
    private final long ticket;
    private final String tag;
    private final Long captchaId;
    private final Long price;
    private final Answer answer;
    private final NinekwException error;

    private Done(Calls c, long done) {
        ticket = c.ninekw_done_ticket(done);
        tag = c.ninekw_done_tag(done);
        long id = c.ninekw_done_captcha_id(done);
        captchaId = id > 0 ? id : null;
        long[] credits = new long[1];
        price = c.ninekw_done_price(done, credits) != 0 ? credits[0] : null;
        long found = c.ninekw_done_answer(done);
        answer = found == 0 ? null : Answer.copied(c, found);
        long failure = c.ninekw_done_error(done);
        error = failure == 0 ? null : NinekwException.copied(failure, c.ninekw_error_status(failure), null);
    }

    /** Copies what a call gave, and frees it; null for NULL. */
    static Done taken(Call call, int status, long[] place) {
        try {
            call.check(status);
            return place[0] == 0 ? null : new Done(call.c, place[0]);
        } finally {
            call.c.ninekw_done_free(place[0]);
        }
    }

    /** What Batch.add gave. */
    public long ticket() {
        return ticket;
    }

    /** The name that it was added with, or null. */
    public String tag() {
        return tag;
    }

    /** Null if it was not accepted. */
    public Long captchaId() {
        return captchaId;
    }

    /** What the captcha costs, in credits: 0 if nobody solved it, null if that is not known. */
    public Long price() {
        return price;
    }

    /** Why there is no answer, or null. */
    public NinekwException error() {
        return error;
    }

    /** The answer; throws why there is none. */
    public Answer answer() {
        if (error != null) {
            throw error;
        }
        return answer;
    }
}
