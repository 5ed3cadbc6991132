package org.computeid.identifier.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of docs/guide and its fenced blocks of code. */
record GuidePage(String name, String text) {

    private static final Path FOLDER = Path.of("..", "docs", "guide");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    static GuidePage read(String name) throws IOException {
        return new GuidePage(name, Files.readString(FOLDER.resolve(name)));
    }

    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The statements of the one block of SQL that begins with this comment. */
    List<String> statements(String comment) {
        String script = blocks("sql").stream()
                .filter(block -> block.startsWith("-- " + comment))
                .reduce((first, second) -> {
                    throw new IllegalStateException("two blocks begin with " + comment);
                })
                .orElseThrow();
        return Pattern.compile(";")
                .splitAsStream(script.replaceAll("(?m)^--.*$", ""))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
