package ninekw;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The other side: take captchas of other people and answer them. */
abstract class ClientAnswering extends ClientAccount {
    ClientAnswering(Handle handle) {
        super(handle);
    }

    /** Asks for a captcha to answer; null if there is none. */
    public Job nextJob(Options options) {
        long[] job = new long[1];
        try (Call call = new Call()) {
            Handle taken = call.taken(call.c.ninekw_job_next(call.client(this), call.options(options), job, call.error), job,
                call.c::ninekw_job_free, null);
            return taken == null ? null : new Job(taken);
        }
    }

    /** Confirms the receipt of the captcha taken with withok; nextJob does so by itself. */
    public void confirmJob(Options options) {
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_confirm(call.client(this), call.options(options), call.error));
        }
    }

    /** Answers a captcha; gives the credits earned, or null if the service does not say. */
    public Long answerJob(long id, String answer, Options options) {
        byte[] text = Text.toC(answer, "answer");
        long[] credits = new long[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_answer(call.client(this), id, text, call.options(options), credits, call.error));
            return credits[0] > 0 ? credits[0] : null;
        }
    }

    /** Gives a captcha back: it cannot be answered. */
    public void skipJob(long id, Options options) {
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_skip(call.client(this), id, call.options(options), call.error));
        }
    }

    /** Takes no more captchas. */
    public void endJobs() {
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_end(call.client(this), call.error));
        }
    }

    /** Whether an answer of yours was right; null while nobody has said. */
    public Verdict jobVerdict(long id, Options options) {
        int[] verdict = new int[1];
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_verdict(call.client(this), id, call.options(options), verdict, call.error));
            return Verdict.of(verdict[0]);
        }
    }

    /** A captcha's picture. */
    public Reply show(long id, Options options) {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_show(call.client(this), id, call.options(options), reply, call.error), reply);
        }
    }

    /** A captcha's static file, raw or in base64. */
    public Reply showStatic(long id, boolean base64) {
        long[] reply = new long[1];
        try (Call call = new Call()) {
            return call.reply(call.c.ninekw_show_static(call.client(this), id, base64 ? 1 : 0, reply, call.error), reply);
        }
    }

    /** Takes captchas and answers them until it is told to stop. `decide` is given each job, again and again until it
     * decides; `outcome`, which may be null, is told what became of each, and the progress function of `how` how it goes,
     * also while there is no job; both may give false to stop. Thread.interrupt stops it, too. */
    public Tally work(Options options, Waiting how, Function<Job, Decision> decide, Predicate<Outcome> outcome) {
        Objects.requireNonNull(decide, "decide");
        long[] answered = new long[1];
        long[] earned = new long[1];
        try (Call call = new Call()) {
            Object decided = call.c.decide_fn((user, job, decision) -> call.run(() ->
                Job.lent(job, lent -> tell(decision, decide.apply(lent)))));
            Object ended = outcome == null ? null : call.c.outcome_fn((user, job, kind, credits, failure) ->
                call.run(() -> Job.lent(job, lent -> outcome.test(ended(call.c, lent, kind, credits, failure)))));
            call.check(call.c.ninekw_work_with(call.use(handle), call.options(options), how.timeoutMs(),
                call.use(how.cancel()), call.progress(how.progress()), decided, ended, 0, answered, earned, call.error));
            return new Tally(answered[0], earned[0]);
        }
    }

    private static boolean tell(long decision, Decision decided) {
        Objects.requireNonNull(decided, "a function of work gives a Decision, not null");
        try (Call call = new Call()) {
            if (decided.text() != null) {
                call.check(call.c.ninekw_decision_answer(decision, Text.toC(decided.text(), "answer"), call.error));
            } else if (decided == Decision.SKIP) {
                call.c.ninekw_decision_skip(decision);
            } else if (decided == Decision.LET_GO) {
                call.c.ninekw_decision_let_go(decision);
            } else if (decided == Decision.WORKING) {
                call.c.ninekw_decision_working(decision);
            }
            return decided != Decision.STOP;
        }
    }

    private static Outcome ended(Calls c, Job job, int kind, long credits, long failure) {
        NinekwException error = failure == 0 ? null
            : NinekwException.copied(failure, c.ninekw_error_status(failure), null);
        return new Outcome(job, OutcomeKind.of(kind), credits > 0 ? credits : null, error);
    }
}
