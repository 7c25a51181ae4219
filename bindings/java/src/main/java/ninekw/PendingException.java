package ninekw;

import java.util.Arrays;

/** Why there are captchas that are open at the service: the work with them ended early. */
public final class PendingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long[] ids;

    PendingException(long[] ids) {
        super(ids.length + " captchas are open at the service: " + Arrays.toString(ids));
        this.ids = ids;
    }

    /** Their ids: Client.await and Batch.addSubmitted go on with them, in another process, too. */
    public long[] ids() {
        return ids.clone();
    }
}
