package org.computeid.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, with failures that name it. */
public final class FileBytes {

    private FileBytes() {}

    /**
     * Reads the beginning of a file.
     *
     * @param file a file, a pipe or a device
     * @param limit how many bytes to read at most
     * @return its bytes
     * @throws IOException if it is a folder, or cannot be read
     */
    public static byte[] read(Path file, int limit) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit);
        }
    }
}
