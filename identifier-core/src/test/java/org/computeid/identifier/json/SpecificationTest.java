package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Runs the test values of docs/spec/canonical-json.md and holds its figures against the code. */
class SpecificationTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "canonical-json.md");

    @Test
    void testValuesHold() throws IOException {
        List<String> answers = rows().stream().map(SpecificationTest::answers).toList();
        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(answers)
                .isEqualTo(rows().stream().map(SpecificationTest::expected).toList());
    }

    @Test
    void codesAreThoseOfTheTable() throws IOException {
        String text = Files.readString(TEXT);
        for (JsonReason reason : JsonReason.values()) {
            assertThat(text).containsOnlyOnce("\n| `" + reason + "` | ");
        }
    }

    @Test
    void figuresAreThoseOfTheCode() throws IOException {
        assertThat(Files.readString(TEXT))
                .contains(String.format(Locale.ROOT, "white space included | %,d |", JsonLimits.DOCUMENT.bytes()))
                .contains("the outermost being 1 | " + JsonLimits.DEPTH + " |")
                .contains("items of an array | 1,024 |")
                .contains("members of an object | " + JsonLimits.MEMBERS + " |")
                .contains("resolved | 4,096 |")
                .contains("524,288 bytes")
                .contains("349,526 code points");
        assertThat(JsonLimits.DOCUMENT).isEqualTo(new JsonLimits(262_144, 4_096));
        assertThat(JsonLimits.ENVELOPE).isEqualTo(new JsonLimits(524_288, 349_526));
        assertThat(Base64Url.encode(new byte[262_144])).hasSize(349_526);
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(TEXT).stream()
                .dropWhile(line -> !line.startsWith("## 9."))
                .filter(line -> line.startsWith("| `") || line.startsWith("| (none)"))
                .filter(line -> !line.contains("| bytes |"))
                .map(SpecificationTest::cells)
                .toList();
    }

    /** The second cell shows the bytes to people and may hold anything; the hexadecimal before it and the answers may not. */
    private static String[] cells(String line) {
        String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
        int last = cells.length - 1;
        return new String[] {cells[0], cells[last - 1], cells[last]};
    }

    private static String expected(String[] row) {
        return String.join(" ", row);
    }

    private static String answers(String[] row) {
        String hex = row[0].startsWith("(") ? "" : row[0].substring(1, row[0].length() - 1);
        byte[] bytes = HexFormat.of().parseHex(hex);
        return String.join(" ", row[0], check(bytes), canonicalize(bytes));
    }

    private static String check(byte[] bytes) {
        try {
            CanonicalJson.check(bytes, JsonLimits.DOCUMENT);
            return "ok";
        } catch (JsonException e) {
            return e.reason().name();
        }
    }

    private static String canonicalize(byte[] bytes) {
        try {
            String hex = HexFormat.of().formatHex(CanonicalJson.canonicalize(bytes, JsonLimits.DOCUMENT));
            return hex.equals(HexFormat.of().formatHex(bytes)) ? "same" : "`" + hex + "`";
        } catch (JsonException e) {
            return e.reason().name();
        }
    }
}
