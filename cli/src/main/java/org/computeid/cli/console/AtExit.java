package org.computeid.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what was begun and not finished if the process is told to end, e.g. by Ctrl-C; a kill leaves it. */
final class AtExit implements AutoCloseable {

    /** Another thread may still be writing into a folder while it is removed. */
    private static final int ATTEMPTS = 5;

    private final Thread hook;

    private AtExit(Path draft) {
        this.hook = new Thread(() -> remove(draft), "clean-up");
    }

    /** Begins to answer for a file or a folder, until {@link #close()}. */
    static AtExit removing(Path draft) {
        AtExit removal = new AtExit(draft);
        try {
            Runtime.getRuntime().addShutdownHook(removal.hook);
        } catch (IllegalStateException ending) {
            remove(draft);
        }
        return removal;
    }

    /** Answers for it no longer. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process is ending, and the hook does what it is for
        }
    }

    /** Removes a file, or a folder with all in it. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void remove(Path draft) {
        boolean gone = false;
        for (int i = 0; i < ATTEMPTS && !gone; i++) {
            gone = isGone(draft);
        }
    }

    private static boolean isGone(Path draft) {
        try {
            delete(draft);
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
