package org.computeid.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written whole or not at all: everything goes into a hidden folder beside it, which takes its name by a
 * rename at the very end. What was begun and not finished is removed on {@link #close()}.
 *
 * <p>The target must not exist or be an empty folder. After a kill, only the hidden folder may remain.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path draft;

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * Begins a folder; checks at once that it can be written, so that no work is done in vain.
     *
     * @param target the folder's name; made, or used if it is an empty folder
     * @return the draft
     * @throws CommandFailure if the name is taken by a file or by a folder with something in it
     * @throws UncheckedIOException if its parent cannot be written
     */
    public static OutputFolder begin(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
                throw new CommandFailure(target + ": exists already and is not an empty folder");
            }
            Path parent = absolute.getParent();
            if (parent == null) {
                throw new CommandFailure(target + ": not a folder that can be written");
            }
            Files.createDirectories(parent);
            return new OutputFolder(absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where to write until {@link #finish()}.
     *
     * @return an existing folder
     */
    public Path draft() {
        return draft;
    }

    /**
     * Gives the draft its name.
     *
     * @throws UncheckedIOException if the target was taken meanwhile or cannot be written
     */
    public void finish() {
        try {
            Files.deleteIfExists(target);
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, target);
            }
            makeReadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the draft if it was not finished. */
    @Override
    public void close() {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(draft)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A temporary folder is its owner's alone; the finished one is as open as a new folder would be. */
    private void makeReadable() throws IOException {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path probe = Files.createDirectory(target.resolve(".probe"));
        try {
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
