package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Runs the example of docs/spec/descriptor.md. */
class SpecificationTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "descriptor.md");
    private static final Circumstances NOW = Circumstances.at(Instant.parse("2026-11-22T00:00:00Z"));
    private static final DescriptorValidator VALIDATOR = DescriptorValidator.shipped();

    @Test
    void exampleIsSoundAndHasItsDigest() throws IOException {
        String text = Files.readString(TEXT);
        byte[] canonical = CanonicalJson.write(example(text));
        assertThat(VALIDATOR.validate(canonical, NOW)).isEmpty();
        assertThat(text).contains("canonical form is `" + Digest.sha256(canonical) + "`");
    }

    @Test
    void changesGiveTheirFindings() throws IOException {
        String text = Files.readString(TEXT);
        List<String> rows = text.lines()
                .dropWhile(line -> !line.startsWith("## 8."))
                .filter(line -> line.startsWith("| `/"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        for (String row : rows) {
            String[] cells = row.substring(2, row.length() - 2).split(" \\| ", -1);
            JsonObject changed = Documents.with(example(text), inner(cells[0]), Documents.value(inner(cells[1])));
            assertThat(texts(VALIDATOR.validate(changed, NOW))).as(row).isEqualTo(cells[2]);
        }
    }

    private static JsonObject example(String text) {
        int start = text.indexOf("```json\n") + 8;
        byte[] json = text.substring(start, text.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
        return (JsonObject) CanonicalJson.readLenient(json, JsonLimits.DOCUMENT);
    }

    private static String inner(String code) {
        return code.substring(1, code.length() - 1);
    }

    private static String texts(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.code() + " " + f.severity().name().toLowerCase(Locale.ROOT) + " " + f.pointer())
                .collect(Collectors.joining("; "));
    }
}
