package ninekw;

/** A fault of the library, one that does not fit or cannot be loaded, or a handle in use. */
public final class LibraryException extends NinekwException {
    private static final long serialVersionUID = 1;

    LibraryException(String message, Throwable cause) {
        super(message, cause);
        with(Numbers.ERR_INTERNAL, "library");
    }
}
