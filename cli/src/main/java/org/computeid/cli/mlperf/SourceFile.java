package org.computeid.cli.mlperf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file to read, e.g. {@code results/closed/Acme/systems/a.json} below the folder {@code results}.
 *
 * @param path where it is
 * @param shown the path as the caller wrote it, with slashes: what a report says
 * @param place its path below the folder that the caller named, or its name; the same wherever that folder lies
 */
record SourceFile(Path path, String shown, String place) {

    /**
     * The bytes, never more than a system description may have.
     *
     * @throws RefusedFile if it is no regular file, too large or unreadable
     */
    byte[] read() {
        if (!Files.isRegularFile(path)) {
            throw new RefusedFile(Reason.UNREADABLE);
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > ForeignObject.MAX_BYTES) {
                throw new RefusedFile(Reason.LIMIT);
            }
            byte[] bytes = in.readNBytes(ForeignObject.MAX_BYTES + 1);
            if (bytes.length > ForeignObject.MAX_BYTES) {
                throw new RefusedFile(Reason.LIMIT);
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedFile(Reason.UNREADABLE);
        }
    }
}
