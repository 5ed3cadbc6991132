package org.computeid.cli.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.computeid.cli.console.OutputFolder;

/**
 * The folder that the tour writes, whole or not at all. A folder with something in it is replaced only where an earlier
 * tour wrote all that is in it: its list of files says so, and nothing else may be there.
 */
final class TourFolder {

    static final String LIST = ".computeid-tour";
    private static final String FIRST_LINE =
            "computeid tour: this folder may be replaced while it holds these files only";
    private static final long LONGEST_LIST = 64L * 1024;

    private TourFolder() {}

    static OutputFolder begin(Path target) {
        return OutputFolder.begin(target, TourFolder::isEarlierTour);
    }

    /** Writes the files and the list of them. */
    static void write(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(".").normalize());
                Files.write(path, file.getValue());
            }
            Files.writeString(folder.resolve(LIST), list(files.keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(Collection<String> files) {
        return FIRST_LINE + "\n" + String.join("\n", new TreeSet<>(files)) + "\n";
    }

    private static boolean isEarlierTour(Path folder) {
        Path list = folder.resolve(LIST);
        try {
            if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) || Files.size(list) > LONGEST_LIST) {
                return false;
            }
            List<String> lines = Files.readAllLines(list, StandardCharsets.ISO_8859_1);
            return !lines.isEmpty() && lines.get(0).equals(FIRST_LINE) && lines.containsAll(files(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is no folder, but for the list. */
    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(LIST))
                    .collect(Collectors.toSet());
        }
    }
}
