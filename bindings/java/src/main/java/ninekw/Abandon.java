// Made by `cargo xtask codegen` from the table of settings; not to be edited.
package ninekw;

/** What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed early. */
public enum Abandon {
    /**
     * The captcha stays pending, and wait goes on with it, also in another process. The default.
     */
    KEEP(Numbers.ABANDON_KEEP),
    /**
     * The service is told that nobody wants the captcha any more, so that it is not charged if nobody has answered yet.
     * If the last poll is long ago there is one more, and an answer that has come in the meantime is given after all.
     */
    ABORT(Numbers.ABANDON_ABORT);

    final int number;

    Abandon(int number) {
        this.number = number;
    }
}
