package ninekw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The library out of the jar, in a folder that only this user can read, until it is loaded. */
final class Unpacked {
    private static final String NAME = "ninekw-";

    private Unpacked() {}

    /** Writes it to a file; null if the jar has none for this platform. */
    static File file(String platform, String name) throws IOException {
        try (InputStream library = Unpacked.class.getResourceAsStream("/" + platform + "/" + name)) {
            if (library == null) {
                return null;
            }
            Path folder = Files.createTempDirectory(NAME);
            Path file = folder.resolve(name);
            Files.copy(library, file);
            return file.toFile();
        }
    }

    /** Removes the file and its folder; Windows does not allow that as long as the library is loaded. */
    static void remove(File file) {
        File folder = file.getParentFile();
        if (!file.delete() || !folder.delete()) {
            folder.deleteOnExit();
            file.deleteOnExit();
        }
    }

    /** Removes what earlier programs had to leave; what another program still uses cannot be removed. */
    static void sweep() {
        File[] folders = new File(System.getProperty("java.io.tmpdir")).listFiles(
            (parent, name) -> name.startsWith(NAME));
        for (File folder : folders == null ? new File[0] : folders) {
            File left = new File(folder, "ninekw.dll");
            // A younger one may be about to be loaded.
            boolean old = left.lastModified() < System.currentTimeMillis() - 3_600_000;
            if (old && left.delete()) {
                folder.delete();
            }
        }
    }
}
