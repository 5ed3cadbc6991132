package org.computeid.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is written whole or not at all: everything goes into a hidden folder beside it, which takes its name by a
 * rename at the very end. What was begun and not finished is removed on {@link #close()}.
 *
 * <p>The target must not exist or be an empty folder, or be one that the caller knows as its own earlier output. If the
 * process is told to end, the draft is removed, too; after a kill, only hidden folders may remain.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final Predicate<Path> replaceable;
    private final AtExit exit;

    private OutputFolder(Path target, Path draft, Predicate<Path> replaceable) {
        this.target = target;
        this.draft = draft;
        this.replaceable = replaceable;
        this.exit = AtExit.removing(draft);
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
        return begin(target, folder -> false);
    }

    /**
     * Begins a folder that may take the place of an earlier one, which stays as it is until {@link #finish()}.
     *
     * @param target the folder's name; made, or used if it is an empty folder
     * @param replaceable says of a folder with something in it whether it may be replaced whole
     * @return the draft
     * @throws CommandFailure if the name is taken by a file or by a folder that may not be replaced
     * @throws UncheckedIOException if its parent cannot be written
     */
    public static OutputFolder begin(Path target, Predicate<Path> replaceable) {
        Path absolute = target.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute) && !isEmptyFolder(absolute) && !isReplaceable(absolute, replaceable)) {
                throw new CommandFailure(target + ": exists already and is not an empty folder");
            }
            Path parent = absolute.getParent();
            if (parent == null) {
                throw new CommandFailure(target + ": not a folder that can be written");
            }
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, "." + absolute.getFileName() + "-");
            return new OutputFolder(absolute, draft, replaceable);
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
            if (isReplaceable(target, replaceable)) {
                replace();
            } else {
                Files.deleteIfExists(target);
                move(draft, target);
            }
            makeReadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the draft if it was not finished. */
    @Override
    public void close() {
        try {
            AtExit.delete(draft);
            exit.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The former folder is set aside first and comes back if the new one cannot take its name. */
    private void replace() throws IOException {
        Path former = draft.resolveSibling(draft.getFileName() + ".former");
        move(target, former);
        try {
            move(draft, target);
        } catch (IOException e) {
            move(former, target);
            throw e;
        }
        AtExit.delete(former);
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

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** A link to a folder is not followed: what it points to is not this command's to replace. */
    private static boolean isReplaceable(Path path, Predicate<Path> replaceable) throws IOException {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(path) && replaceable.test(path);
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
