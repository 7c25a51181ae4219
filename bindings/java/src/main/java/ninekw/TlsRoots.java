// Made by `cargo xtask codegen` from the table of settings; not to be edited.
package ninekw;

/** Which certificate authorities to trust. */
public enum TlsRoots {
    /**
     * The operating system's certificate authorities; where it has none, the bundled ones. The default.
     */
    SYSTEM(Numbers.TLS_ROOTS_SYSTEM),
    /**
     * Mozilla's certificate authorities as of the library's release.
     */
    BUNDLED(Numbers.TLS_ROOTS_BUNDLED);

    final int number;

    TlsRoots(int number) {
        this.number = number;
    }
}
