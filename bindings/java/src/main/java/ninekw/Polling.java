// Made by `cargo xtask codegen` from the table of settings; not to be edited.
package ninekw;

/** How eagerly a batch polls. */
public enum Polling {
    /**
     * Few polls: only once an answer has, on average, been ready for a second.
     */
    POLITE(Numbers.POLLING_POLITE),
    /**
     * A third fewer polls than possible, for half a second of delay. The default.
     */
    BALANCED(Numbers.POLLING_BALANCED),
    /**
     * A poll whenever there is a turn to spare.
     */
    FAST(Numbers.POLLING_FAST);

    final int number;

    Polling(int number) {
        this.number = number;
    }
}
