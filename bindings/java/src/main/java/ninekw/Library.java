package ninekw;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
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
            calls = find();
        }
        return calls;
    }

    /** The first that this system can load; NINEKW_LIB names the only one. */
    private static Calls find() {
        String named = System.getenv("NINEKW_LIB");
        boolean isNamed = named != null && !named.isEmpty();
        String[] places = isNamed ? new String[] {named} : places(system(), folder());
        String why = "libninekw is not there";
        Throwable cause = null;
        for (String place : places) {
            File unpacked = null;
            try {
                if (place.startsWith(IN_JAR)) {
                    String[] parts = place.substring(IN_JAR.length()).split("/");
                    unpacked = Unpacked.file(parts[0], parts[1]);
                }
                boolean isPath = new File(place).getParent() != null;
                if (unpacked == null && !isNamed && isPath && !new File(place).isFile()) {
                    continue;
                }
                String file = unpacked == null ? place : unpacked.getPath();
                Calls found = open(file);
                path = file;
                return found;
            } catch (NinekwException e) {
                throw e;
            } catch (NoClassDefFoundError e) {
                throw new LibraryException("JNA (jna.jar) is missing, or Java 22 or newer", e);
            } catch (Throwable e) {
                if (cause == null) {
                    cause = e;
                    why = place + " cannot be loaded: " + e.getMessage();
                }
            } finally {
                if (unpacked != null) {
                    Unpacked.remove(unpacked);
                }
            }
        }
        throw new LibraryException(why + "; install libninekw for this system, name its file in NINEKW_LIB, or name a folder"
            + " that allows programs in -Djava.io.tmpdir; tried was " + String.join(", ", places), cause);
    }

    /** By java.lang.foreign where there is that class, else by JNA. */
    private static Calls open(String file) throws Throwable {
        try {
            Class<?> foreign = Class.forName("ninekw.FfmCalls");
            return ((Bound) foreign.getDeclaredConstructor(String.class).newInstance(file)).open(file);
        } catch (ClassNotFoundException | UnsupportedClassVersionError e) {
            return new JnaCalls(file).open(file);
        } catch (InvocationTargetException e) {
            throw e.getCause();
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

    private static final String IN_JAR = "jar:";

    /**
     * Where it may be: beside the jar, in the jar, or where the system looks. Windows would look in the current folder for a
     * name without a path.
     */
    static String[] places(String system, File folder) {
        boolean isWindows = system.startsWith("windows");
        boolean isMac = system.startsWith("mac");
        String name = isWindows ? "ninekw.dll" : isMac ? "libninekw." + Numbers.ABI_VERSION + ".dylib"
            : "libninekw.so." + Numbers.ABI_VERSION;
        List<String> places = new ArrayList<>();
        if (folder != null) {
            places.add(new File(folder, name).getAbsolutePath());
        }
        String bits = "32".equals(System.getProperty("sun.arch.data.model")) ? "32" : "64";
        for (String platform : Numbers.platforms((isWindows ? "windows" : isMac ? "macos" : "linux") + bits)) {
            places.add(IN_JAR + platform + "/" + (isWindows ? name : isMac ? "libninekw.dylib" : "libninekw.so"));
        }
        if (isWindows) {
            String root = System.getenv("SystemRoot");
            places.add(new File(System.getProperty("java.home"), "bin/ninekw.dll").getPath());
            places.add((root == null ? "C:\\Windows" : root) + "\\System32\\ninekw.dll");
            Unpacked.sweep();
        } else {
            places.add(name);
        }
        return places.toArray(new String[0]);
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
