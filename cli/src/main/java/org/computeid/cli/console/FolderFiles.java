package org.computeid.cli.console;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Every file below a folder whose name ends as it should, e.g. {@code *.json}, each folder's entries sorted by name; folders are listed as they are reached, so that
 * a tree of any size takes the memory of one path through it. Links to files are taken, links to folders are not followed,
 * so that there is no loop to walk. A folder below that cannot be listed is handed out itself, for the caller to report.
 */
public final class FolderFiles implements Iterator<Path> {

    private final List<String> suffixes;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable Path next;

    /**
     * Begins with a folder.
     *
     * @param folder the folder
     * @param suffixes how the names of files end, e.g. {@code .json}
     * @throws IOException if the folder itself cannot be listed
     */
    public FolderFiles(Path folder, List<String> suffixes) throws IOException {
        this.suffixes = List.copyOf(suffixes);
        open.push(list(folder));
        next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Path next() {
        Path found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return found;
    }

    private @Nullable Path advance() {
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Path path = open.element().next();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!enter(path)) {
                    return path;
                }
            } else if (isAsked(path) && !Files.isDirectory(path)) {
                return path;
            }
        }
        return null;
    }

    private boolean isAsked(Path path) {
        return suffixes.stream().anyMatch(path.toString()::endsWith);
    }

    private boolean enter(Path folder) {
        try {
            open.push(list(folder));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Iterator<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries.iterator();
    }
}
