package org.computeid.cli.mlperf;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every {@code *.json} below the folders, and the files, that the caller named: sorted within each folder, a file that is
 * named twice once.
 *
 * <p>A symbolic link to a file is read. One to a folder is noted and not followed below a named folder, so that there is no
 * loop to walk.
 */
final class SourceFiles {

    private static final String SUFFIX = ".json";

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private SourceFiles() {}

    /**
     * Looks at every path.
     *
     * @throws NoSuchFileException if a path is not there
     * @throws IOException if a named folder cannot be listed
     */
    static SourceFiles of(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        SourceFiles found = new SourceFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addFolder(path);
            } else {
                found.addFile(path);
            }
        }
        return found;
    }

    List<SourceFile> files() {
        return files;
    }

    /** What was passed over on the way. */
    List<Issue> issues() {
        return issues;
    }

    private void addFile(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        Path unique =
                parent == null || name == null ? absolute : parent.toRealPath().resolve(name);
        add(unique, new SourceFile(path, slashes(path), String.valueOf(name)));
    }

    private void addFolder(Path folder) throws IOException {
        Walk walk = new Walk(folder.toRealPath(), slashes(folder));
        Files.walkFileTree(walk.root, walk);
        walk.files.sort(Comparator.comparing(SourceFile::place));
        walk.files.forEach(file -> add(file.path(), file));
        walk.issues.sort(Comparator.comparing(Issue::file));
        issues.addAll(walk.issues);
    }

    private void add(Path unique, SourceFile file) {
        if (seen.add(unique)) {
            files.add(file);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final String prefix;
        private final List<SourceFile> files = new ArrayList<>();
        private final List<Issue> issues = new ArrayList<>();

        Walk(Path root, String shown) {
            this.root = root;
            this.prefix = shown.endsWith("/") ? shown : shown + "/";
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String place = slashes(root.relativize(file));
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                issues.add(new Issue(prefix + place, "", "", Reason.FOLDER_LINK));
            } else if (place.endsWith(SUFFIX)) {
                files.add(new SourceFile(file, prefix + place, place));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            issues.add(new Issue(prefix + slashes(root.relativize(file)), "", "", Reason.UNREADABLE));
            return FileVisitResult.CONTINUE;
        }
    }
}
