package org.computeid.cli.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.computeid.cli.console.FolderFiles;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.JsonLimits;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The documents that a command works on: files, folders, lines of files, standard input. */
final class Inputs {

    /** More than the clear text of the largest document needs. */
    static final int MAX_FILE = 8 * 1024 * 1024;

    /** What an envelope may have. */
    static final int MAX_LINE = JsonLimits.ENVELOPE.bytes();

    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_FILE = "stdin";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "A file with one document; a folder: every regular file *.json below it, links to folders are not followed;",
                "a file *.jsonl or *.ndjson with one document a line; or - for standard input."
            })
    private List<Path> paths = List.of();

    @Option(names = "--lines", description = "Every file, and standard input, holds one document a line.")
    private boolean lines;

    /**
     * Looks at every path.
     *
     * @return the documents, read when they are asked for, in the order of the paths
     * @throws IOException if a path is not there, or a named folder cannot be listed
     */
    Iterator<Entry> entries() throws IOException {
        List<Supplier<Iterator<Entry>>> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(source(path));
        }
        return new Chain<>(sources);
    }

    /** The size of all inputs together, or {@link Progress#UNKNOWN}. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path path : paths) {
            if (isStandardInput(path) || !Files.isRegularFile(path)) {
                return Progress.UNKNOWN;
            }
            sum += Files.size(path);
        }
        return sum;
    }

    /** Whether there may be more than one file. */
    boolean isMany() {
        return paths.size() > 1 || Files.isDirectory(paths.get(0));
    }

    /** Whether documents come one to a line. */
    boolean hasLines() {
        return lines || paths.stream().anyMatch(Inputs::hasLines);
    }

    static boolean isStandardInput(Path path) {
        return path.toString().equals(STANDARD_INPUT);
    }

    /** One document of a file, at most {@link #MAX_FILE} bytes of it. */
    static Entry file(Path path) {
        return file(path, fileName(path));
    }

    private static Path fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }

    private static Entry file(Path path, Path place) {
        String name = Visible.text(path.toString());
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in).at(place.toString());
        } catch (IOException e) {
            return Entry.unreadable(name);
        }
    }

    /** Standard input as one document. */
    static Entry standardInput() {
        return read(STANDARD_INPUT, System.in).at(STANDARD_INPUT_FILE + ".json");
    }

    private Supplier<Iterator<Entry>> source(Path path) throws IOException {
        if (isStandardInput(path)) {
            return lines
                    ? () -> new LineEntries(STANDARD_INPUT, STANDARD_INPUT_FILE, System.in, MAX_LINE)
                    : () -> Stream.of(STANDARD_INPUT)
                            .map(name -> standardInput())
                            .iterator();
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            Iterator<Path> files = new FolderFiles(path, List.of(".json"));
            return () -> new FileEntries(path, files);
        }
        return lines || hasLines(path)
                ? () -> lines(path)
                : () -> Stream.of(path).map(Inputs::file).iterator();
    }

    private static Iterator<Entry> lines(Path path) {
        String name = Visible.text(path.toString());
        try {
            return new LineEntries(name, fileName(path).toString(), Files.newInputStream(path), MAX_LINE);
        } catch (IOException e) {
            return List.of(Entry.unreadable(name)).iterator();
        }
    }

    private static boolean hasLines(Path path) {
        String name = path.toString();
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static Entry read(String name, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            return bytes.length > MAX_FILE ? Entry.tooLarge(name, bytes.length) : Entry.of(name, bytes);
        } catch (IOException e) {
            return Entry.unreadable(name);
        }
    }

    /** A file is read when its turn comes. */
    private record FileEntries(Path folder, Iterator<Path> files) implements Iterator<Entry> {

        @Override
        public boolean hasNext() {
            return files.hasNext();
        }

        @Override
        public Entry next() {
            Path path = files.next();
            // a pipe would keep everything waiting, and a device never ends
            return Files.isRegularFile(path)
                    ? file(path, folder.relativize(path))
                    : Entry.unreadable(Visible.text(path.toString()));
        }
    }
}
