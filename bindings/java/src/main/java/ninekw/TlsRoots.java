package ninekw;

/** Which certificate authorities are trusted. */
public enum TlsRoots {
    /** The system's. */
    SYSTEM(Numbers.TLS_ROOTS_SYSTEM),
    /** The library's. */
    BUNDLED(Numbers.TLS_ROOTS_BUNDLED);

    final int number;

    TlsRoots(int number) {
        this.number = number;
    }
}
