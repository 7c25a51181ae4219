package ninekw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A captcha of somebody else, to answer. */
public final class Job implements AutoCloseable {
    private final Handle handle;

    Job(Handle handle) {
        this.handle = handle;
    }

    /** Lends the library's job to a function; after that its getters give nothing. */
    static boolean lent(long pointer, Predicate<Job> function) {
        try (Job job = new Job(Handle.lent(pointer))) {
            return function.test(job);
        }
    }

    /** The captcha's id. */
    public long id() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_id(call.use(handle));
        }
    }

    /** The form of the answer: "text", "mouse" and so on. */
    public String kind() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_kind(call.use(handle));
        }
    }

    /** What the service calls the captcha, or null. */
    public String captchaKind() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_captcha_kind(call.use(handle));
        }
    }

    /** Somebody's answer that is to be checked, or null. */
    public String answerToCheck() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_answer_to_check(call.use(handle));
        }
    }

    /** The captcha where it is text alone, or null. */
    public String content() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_content(call.use(handle));
        }
    }

    /** All that was sent, in JSON, or null. */
    public String json() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_json(call.use(handle));
        }
    }

    /** Pictures or a sound. */
    public List<Attachment> files() {
        try (Call call = new Call()) {
            long job = call.use(handle);
            List<Attachment> files = new ArrayList<>();
            long count = call.c.ninekw_job_file_count(job);
            for (long i = 0; i < count; i++) {
                long[] length = new long[1];
                long start = call.c.ninekw_job_file(job, i, length);
                files.add(new Attachment(call.c.bytes(start, length[0]), call.c.ninekw_job_file_media_type(job, i)));
            }
            return files;
        }
    }

    /** A field of the service's reply by its name, or null. */
    public String text(String name) {
        byte[] key = Text.toC(name, "name");
        try (Call call = new Call()) {
            return call.c.ninekw_job_text(call.use(handle), key);
        }
    }

    /** A field as a number, or null. */
    public Long number(String name) {
        byte[] key = Text.toC(name, "name");
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_job_int(call.use(handle), key, value) != 0 ? value[0] : null;
        }
    }

    /** How long there was for the answer. */
    public long timeLimitMs() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_time_limit_ms(call.use(handle));
        }
    }

    /** How much of that is left. */
    public long timeLeftMs() {
        try (Call call = new Call()) {
            return call.c.ninekw_job_time_left_ms(call.use(handle));
        }
    }

    /** For a job taken with moretimes: how soon somebody must have touched it; null for others. */
    public Long interactionLeftMs() {
        try (Call call = new Call()) {
            long left = call.c.ninekw_job_interaction_left_ms(call.use(handle));
            return left >= 0 ? left : null;
        }
    }

    /** Throws what the service would refuse this answer with, by the job's own rules; sends nothing. */
    public void check(String answer) {
        byte[] text = Text.toC(answer, "answer");
        try (Call call = new Call()) {
            call.check(call.c.ninekw_job_check(call.use(handle), text, call.error));
        }
    }

    /** Frees it; the service still expects its answer. */
    @Override
    public void close() {
        handle.close();
    }
}
