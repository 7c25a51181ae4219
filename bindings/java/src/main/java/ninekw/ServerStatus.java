package ninekw;

/** The load of the service; what it does not tell is null. A kind is a word such as "text", as in {@link Answer#kind()}. */
public final class ServerStatus extends Reply {
    ServerStatus(Handle handle) {
        super(handle);
    }

    /** How many people answer captchas just now. */
    public Long workers() {
        return workers(null);
    }

    /** How many people answer captchas of a kind just now; null is all kinds. */
    public Long workers(String kind) {
        byte[] name = Text.toCOrNull(kind, "kind");
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_workers(call.use(handle), name, value) != 0 ? value[0] : null;
        }
    }

    /** How many captchas wait for somebody. */
    public Long queue() {
        return queue(null);
    }

    /** How many captchas of a kind wait for somebody; null is all kinds. */
    public Long queue(String kind) {
        byte[] name = Text.toCOrNull(kind, "kind");
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_queue(call.use(handle), name, value) != 0 ? value[0] : null;
        }
    }

    /** How many captchas somebody is answering just now. */
    public Long inWork() {
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_in_work(call.use(handle), value) != 0 ? value[0] : null;
        }
    }

    /** Mean seconds from the upload to the answer over the last five minutes. */
    public Long meanSolveSeconds() {
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_mean_solve_seconds(call.use(handle), value) != 0 ? value[0] : null;
        }
    }
}
