package ninekw;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Locale;

/** The loaded C library. */
public final class Library {
    private static volatile Calls calls;
    private static volatile String path;

    private Library() {}

    static Calls calls() {
        Calls loaded = calls;
        return loaded != null ? loaded : load();
    }

    /** The file it was loaded from, or its name if the system found it. */
    public static String path() {
        calls();
        return path;
    }

    /** Version of the loaded library. */
    public static String version() {
        return calls().ninekw_version();
    }

    /** Version, ABI, target and TLS of the loaded library in one line, for bug reports. */
    public static String buildInfo() {
        return calls().ninekw_build_info();
    }

    /** What a number of NinekwException.status() means. */
    public static String statusMessage(int status) {
        return calls().ninekw_status_message(status);
    }

    /** What the service means by a code; null if there is no such code. */
    public static ServiceCode serviceCode(int code) {
        Calls c = calls();
        String text = c.ninekw_service_code_text(code);
        return text == null ? null : new ServiceCode(code, text, c.ninekw_service_code_advice(code),
            c.ninekw_service_code_category(code));
    }

    private static synchronized Calls load() {
        if (calls == null) {
            String file = file();
            calls = open(file);
            path = file;
        }
        return calls;
    }

    /** By java.lang.foreign where there is that class, else by JNA. */
    private static Calls open(String file) {
        try {
            try {
                Class<?> foreign = Class.forName("ninekw.FfmCalls");
                return ((Bound) foreign.getDeclaredConstructor(String.class).newInstance(file)).open(file);
            } catch (ClassNotFoundException | UnsupportedClassVersionError e) {
                return new JnaCalls(file).open(file);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        } catch (NinekwException e) {
            throw e;
        } catch (NoClassDefFoundError e) {
            throw new LibraryException("JNA (jna.jar) is missing, or Java 22 or newer", e);
        } catch (Throwable e) {
            throw new LibraryException(file + " cannot be loaded: " + e.getMessage()
                + "; install libninekw for this system, or name its file in NINEKW_LIB; tried was " + tried(), e);
        }
    }

    /** Throws if the library does not fit. */
    static void fits(String file, Calls c) {
        int abi = c.ninekw_abi_version();
        if (abi != Numbers.ABI_VERSION || c.ninekw_version_number() < Numbers.VERSION_NUMBER) {
            throw new LibraryException("this binding needs libninekw " + Numbers.VERSION + " or newer with ABI "
                + Numbers.ABI_VERSION + ", but " + file + " is " + c.ninekw_version() + " with ABI " + abi, null);
        }
    }

    private static String tried() {
        String named = System.getenv("NINEKW_LIB");
        return named != null && !named.isEmpty() ? named : String.join(", ", places(system(), folder()));
    }

    /** The one that NINEKW_LIB names, else beside the jar, else where the system looks. */
    private static String file() {
        String named = System.getenv("NINEKW_LIB");
        if (named != null && !named.isEmpty()) {
            return named;
        }
        String[] places = places(system(), folder());
        for (String place : places) {
            if (new File(place).isFile()) {
                return place;
            }
        }
        return places[places.length - 1];
    }

    /** Where it may be. Windows would look in the current folder for a name without a path. */
    static String[] places(String system, File folder) {
        if (system.startsWith("windows")) {
            String root = System.getenv("SystemRoot");
            String last = (root == null ? "C:\\Windows" : root) + "\\System32\\ninekw.dll";
            String java = new File(System.getProperty("java.home"), "bin/ninekw.dll").getPath();
            return folder == null ? new String[] {java, last}
                : new String[] {new File(folder, "ninekw.dll").getAbsolutePath(), java, last};
        }
        String name = system.startsWith("mac") ? "libninekw." + Numbers.ABI_VERSION + ".dylib"
            : "libninekw.so." + Numbers.ABI_VERSION;
        return folder == null ? new String[] {name} : new String[] {new File(folder, name).getPath(), name};
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static File folder() {
        CodeSource source = Library.class.getProtectionDomain().getCodeSource();
        try {
            return new File(source.getLocation().toURI()).getParentFile();
        } catch (URISyntaxException | IllegalArgumentException | NullPointerException e) {
            // Loaded from elsewhere than a file.
            return null;
        }
    }
}
