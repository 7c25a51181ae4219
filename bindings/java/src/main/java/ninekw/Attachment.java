package ninekw;

/** A picture or a sound. */
public final class Attachment {
    private final byte[] bytes;
    private final String mediaType;

    Attachment(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes;
    }

    /** What it is, for instance "image/png". */
    public String mediaType() {
        return mediaType;
    }
}
