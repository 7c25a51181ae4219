// Made by `cargo xtask codegen` from the table of settings; not to be edited.
package ninekw;

/** Who shares one request budget. */
public enum Share {
    /**
     * All clients of the account in this process.
     */
    PROCESS(Numbers.SHARE_PROCESS),
    /**
     * All processes of this user on this machine that do not keep to themselves. They meet at a file in
     * $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that cannot
     * work, no client is made (SHARED_BUDGET).
     */
    MACHINE(Numbers.SHARE_MACHINE),
    /**
     * As with machine where that works, else as with process. The default.
     */
    AUTO(Numbers.SHARE_AUTO);

    final int number;

    Share(int number) {
        this.number = number;
    }
}
