package ninekw;

/** Who shares the budget of requests. */
public enum Share {
    /** The clients of this process. */
    PROCESS(Numbers.SHARE_PROCESS),
    /** All processes of this user. */
    MACHINE(Numbers.SHARE_MACHINE),
    /** Those of the machine where that works, else those of the process. The default. */
    AUTO(Numbers.SHARE_AUTO);

    final int number;

    Share(int number) {
        this.number = number;
    }
}
