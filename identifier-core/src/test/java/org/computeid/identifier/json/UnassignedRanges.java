package org.computeid.identifier.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes the table of the code points that Unicode 13.0 does not assign from the character data of JDK 17, which are those
 * of Unicode 13.0. Run its {@code main} on JDK 17 with the path of the table to write it anew.
 */
final class UnassignedRanges {

    static final String HEADER = """
            # Code points that Unicode 13.0 does not assign (general category Cn), noncharacters
            # among them, as ranges first..last. Source: the character data of JDK 17.
            """;

    private UnassignedRanges() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), generate());
    }

    static String generate() {
        StringBuilder table = new StringBuilder(HEADER);
        int first = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
            if (c <= Character.MAX_CODE_POINT && Character.getType(c) == Character.UNASSIGNED) {
                continue;
            }
            if (c > first) {
                table.append(String.format(Locale.ROOT, "%04X..%04X\n", first, c - 1));
            }
            first = c + 1;
        }
        return table.toString();
    }
}
