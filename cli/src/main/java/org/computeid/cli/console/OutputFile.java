package org.computeid.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A new file that is written whole or not at all: a hidden file beside it takes its name when everything is written. What
 * was begun and not finished is removed on {@link #close()}.
 */
public final class OutputFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final AtExit exit;

    private OutputFile(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
        this.exit = AtExit.removing(draft);
    }

    /**
     * Begins a file; checks at once that it can be written, so that no work is done in vain.
     *
     * @param target its name, which nothing has yet
     * @return the draft
     * @throws CommandFailure if the name cannot be that of a file
     * @throws UncheckedIOException if the name is taken, or its folder cannot be written
     */
    public static OutputFile begin(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new CommandFailure(target + ": not a file that can be written");
        }
        if (Files.exists(absolute)) {
            throw new UncheckedIOException(new FileAlreadyExistsException(target.toString()));
        }
        try {
            return new OutputFile(absolute, draft(absolute));
        } catch (FileSystemException e) {
            throw new UncheckedIOException(about(parent, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a new file.
     *
     * @param target its name, which nothing has yet
     * @param bytes all of it
     * @throws UncheckedIOException if the name is taken, or the file cannot be written
     */
    public static void write(Path target, byte[] bytes) {
        try (OutputFile file = begin(target)) {
            Files.write(file.draft, bytes);
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where to write until {@link #finish()}.
     *
     * @return an existing, empty file
     */
    public Path draft() {
        return draft;
    }

    /**
     * Gives the draft its name.
     *
     * @throws UncheckedIOException if the name was taken meanwhile
     */
    public void finish() {
        try {
            publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the draft. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
            exit.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link fails where there is a file, which a move would replace; the draft goes away afterwards. */
    private void publish() throws IOException {
        try {
            Files.createLink(target, draft);
        } catch (UnsupportedOperationException noLinks) {
            // Java's word for a file system that knows no links: there a move, in one step.
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Made as any new file is, as open as the process makes them; nothing that is written here is a secret. */
    private static Path draft(Path target) throws IOException {
        return Files.createFile(target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID()));
    }

    /** Nobody knows the draft: it is the folder that is not there, or not to be written. */
    private static FileSystemException about(Path folder, FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return new NoSuchFileException(folder.toString());
        }
        return e instanceof AccessDeniedException
                ? new AccessDeniedException(folder.toString())
                : new FileSystemException(folder.toString(), null, e.getReason());
    }
}
