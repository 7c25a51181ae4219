package ninekw;

/** Which history. */
public enum HistoryKind {
    /** Captchas that you submitted. */
    SUBMITTED(Numbers.HISTORY_SUBMITTED),
    /** Captchas that you answered. */
    SOLVED(Numbers.HISTORY_SOLVED),
    /** Captchas that were answered wrongly. */
    WRONG(Numbers.HISTORY_WRONG);

    final int number;

    HistoryKind(int number) {
        this.number = number;
    }
}
