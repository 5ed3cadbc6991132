package org.computeid.cli.meter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.computeid.cli.console.FolderFiles;
import org.computeid.cli.console.Progress;
import picocli.CommandLine.Parameters;

/** The files of usage records that a command works on. */
final class UsageInputs {

    static final Path STANDARD_INPUT = Path.of("-");

    private static final List<String> SUFFIXES = List.of(".csv", ".jsonl", ".ndjson");

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "A file of usage records, JSON objects one a line or CSV with the names of the members in its first",
                "line; a folder: every *.csv, *.jsonl and *.ndjson below it; or - for standard input."
            })
    private List<Path> paths = List.of();

    /** All files, folders opened; the whole list, so that a folder that is not there is told before work begins. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                files.add(path);
            } else if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            } else if (Files.isDirectory(path)) {
                for (Iterator<Path> below = new FolderFiles(path, SUFFIXES); below.hasNext(); ) {
                    files.add(below.next());
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** The size of all files together, or {@link Progress#UNKNOWN}. */
    static long bytes(List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            if (file.equals(STANDARD_INPUT) || !Files.isRegularFile(file)) {
                return Progress.UNKNOWN;
            }
            sum += Files.size(file);
        }
        return sum;
    }

    static InputStream open(Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
    }
}
