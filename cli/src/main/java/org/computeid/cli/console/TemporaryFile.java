package org.computeid.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of its owner's alone, in the folder of the system for such files, that is gone when the command is at its end. */
public final class TemporaryFile implements AutoCloseable {

    private final Path path;
    private final AtExit exit;

    private TemporaryFile(Path path) {
        this.path = path;
        this.exit = AtExit.removing(path);
    }

    /**
     * A new, empty file.
     *
     * @return the file
     * @throws IOException if it cannot be made
     */
    public static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("computeid", ".tmp"));
    }

    /**
     * Where it lies.
     *
     * @return the path
     */
    public Path path() {
        return path;
    }

    /**
     * Removes it.
     *
     * @throws IOException if it cannot be removed
     */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        exit.close();
    }
}
