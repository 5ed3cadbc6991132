package org.computeid.identifier.envelope;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds third-party test data that lies beside the repository and not in it. */
final class SharedData {

    /** The system property that names the folder; without it, {@code shared/data} beside the repository is looked for. */
    static final String PROPERTY = "computeid.shared-data";

    private SharedData() {}

    /** The file, or a test that is skipped with the reason. */
    static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                () -> "shared data not found: " + name + "; set the system property " + PROPERTY + " to its folder");
        return file;
    }

    private static Path folder() {
        String named = System.getProperty(PROPERTY, "");
        return named.isEmpty() ? repository().resolveSibling("shared").resolve("data") : Path.of(named);
    }

    /** The nearest folder upwards that holds the build's own settings. */
    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
