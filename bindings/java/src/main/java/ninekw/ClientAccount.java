package ninekw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a client knows about its account. */
abstract class ClientAccount {
    final Handle handle;

    ClientAccount(Handle handle) {
        this.handle = handle;
    }

    /** What ends each of its calls, or null. */
    abstract CancelToken token();

    /** A page of a history. */
    public Reply history(HistoryKind kind, Options options) {
        int number = kind.number;
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_history(call.client(this), number, call.options(options), reply, call.error),
                reply);
        }
    }

    /** The page after one that history() or this gave, or null after the last. */
    public Reply historyNext(Reply page) {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            int status = call.c.ninekw_history_next(call.client(this), call.use(page.handle), reply, call.error);
            Handle taken = call.taken(status, reply, call.c::ninekw_reply_free, null);
            return taken == null ? null : new Reply(taken);
        }
    }

    /** All about one captcha. */
    public Reply historyDetail(long id, Options options) {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_history_detail(call.client(this), id, call.options(options), reply,
                call.error), reply);
        }
    }

    /** Settings of the account. */
    public Reply settings() {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_settings(call.client(this), reply, call.error), reply);
        }
    }

    /** Switches "selfsolve", "selfonly" or "selfsend". */
    public void setSetting(String name, boolean on) {
        byte[] text = Text.toC(name, "name");
        try (Call call = new Call()) {
            call.check(call.c.ninekw_set_setting(call.client(this), text, on ? 1 : 0, call.error));
        }
    }

    /** Users that you referred. */
    public Reply referrals(Options options) {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_referrals(call.client(this), call.options(options), reply, call.error), reply);
        }
    }

    /** Gives credits to another user; gives the transfer's id, or null if the service does not tell it. */
    public Long transfer(long credits, long userId, Options options) {
        long[] id = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_transfer(call.client(this), credits, userId, call.options(options), id, call.error));
            return id[0] > 0 ? id[0] : null;
        }
    }

    /** Makes a coupon; gives its code. */
    public String createCoupon(long credits, Options options) {
        long[] reply = new long[1];
        try (Call call = new Call();
            Reply coupon = call.reply(call.c.ninekw_create_coupon(call.client(this), credits, call.options(options), reply,
                call.error), reply)) {
            return coupon.text("code");
        }
    }

    /** Creates an account; its name is "newuser" in the reply, its password "newpass". */
    public Reply createAccount(String code, long referrer, Options options) {
        byte[] text = Text.toC(code, "code");
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_create_account(call.client(this), text, referrer, call.options(options), reply,
                call.error), reply);
        }
    }

    /** Why nothing happens: asks the service what a captcha of this kind, such as "text", would wait for. */
    public Diagnosis diagnose(String kind) {
        byte[] word = Text.toC(kind, "kind");
        long[] place = new long[1];
        try (Call call = new Call()) {
            Calls c = call.c;
            call.check(c.ninekw_diagnose(call.client(this), word, place, call.error));
            try {
                long[] number = new long[1];
                List<Finding> findings = new ArrayList<>();
                long count = c.ninekw_diagnosis_count(place[0]);
                for (long i = 0; i < count; i++) {
                    findings.add(new Finding(c.ninekw_diagnosis_name(place[0], i),
                        c.ninekw_diagnosis_message(place[0], i)));
                }
                Long credits = c.ninekw_diagnosis_credits(place[0], number) != 0 ? number[0] : null;
                Long expected = c.ninekw_diagnosis_expected_ms(place[0], number) != 0 ? number[0] : null;
                return new Diagnosis(Collections.unmodifiableList(findings), credits, expected);
            } finally {
                c.ninekw_diagnosis_free(place[0]);
            }
        }
    }
}
