package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.descriptor.Available;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Issuance;
import org.computeid.identifier.descriptor.StateCodec;
import org.computeid.identifier.descriptor.StatusEntry;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateValidatorTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "descriptor.md");
    private static final Instant NOW = Instant.parse("2026-11-22T08:01:00Z");
    private static final StateValidator VALIDATOR = new StateValidator();
    private static final JsonObject STATE = Documents.state();

    @Test
    void examplesOfTheSpecificationFitTogether() throws IOException {
        NamedDescriptor descriptor = descriptor();
        String text = Files.readString(TEXT);
        JsonObject state = block(text, text.indexOf("## 10."));
        byte[] canonical = CanonicalJson.write(state);
        assertThat(VALIDATOR.validate(canonical, NOW, Optional.of(descriptor))).isEmpty();
        assertThat(StateCodec.decode(state).descriptor()).isEqualTo(descriptor.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "/issued|\"2026-11-22T08:06:01Z\"|TIME error /expires; TIME error /issued",
                "/issued|\"2026-11-22T08:05:00Z\"|TIME error /expires",
                "/expires|\"2026-11-22T08:01:00Z\"|TIME error /expires",
                "/expires|\"2026-11-22T09:00:00Z\"|",
                "/expires|\"2026-11-22T09:00:01Z\"|LIFE error /expires",
                "/available/1/unit|0|DUPLICATE_CLAIM error /available/1",
                "/available/0/count|512|",
                "/available/0/count|513|RANGE error /available/0/count",
                "/available/1/count|129|RANGE error /available/1/count",
                "/available/1/unit|2|RANGE error /available/1/unit",
                "/available/1/unit|-1|RANGE error /available/1/unit",
                "/available/0/unit|\"0\"|FORMAT error /available/0/unit",
                "/load/0/unit|1|",
                "/load/0/unit|2|RANGE error /load/0/unit",
                "/id|\"C9990-0001-00001-AC-00000001-ID\"|FORMAT error /id"
            })
    void findsWhatBreaksARule(String place, String value, String findings) throws IOException {
        JsonObject changed = Documents.with(STATE, place, Documents.value(value));
        assertThat(texts(VALIDATOR.validate(changed, NOW, Optional.of(descriptor()))))
                .isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void findsTheSameLoadTwice() {
        JsonObject same = Documents.with(STATE, "/load/2", Documents.at(STATE, "/load/0"));
        JsonObject otherValue = Documents.with(same, "/load/2/value", "0.5");
        JsonObject otherWindow = Documents.with(same, "/load/2/windowSeconds", Documents.value("61"));
        assertThat(texts(without(same))).isEqualTo("DUPLICATE_CLAIM error /load/2");
        assertThat(texts(without(otherValue))).isEqualTo("DUPLICATE_CLAIM error /load/2");
        assertThat(without(otherWindow)).isEmpty();
        assertThat(without(Documents.without(same, "/load/2/unit"))).isEmpty();
        assertThat(without(Documents.with(same, "/load/2/statistic", "max"))).isEmpty();
        assertThat(without(Documents.with(same, "/load/2/source", "estimated"))).isEmpty();
        assertThat(without(Documents.with(same, "/load/2/metric", "memory"))).isEmpty();
    }

    @Test
    void comparesWithTheNamedDescriptorOnly() throws IOException {
        JsonObject tooMany = Documents.with(STATE, "/available/0/count", Documents.value("513"));
        NamedDescriptor another =
                new NamedDescriptor(Digest.sha256(new byte[0]), descriptor().descriptor());
        assertThat(VALIDATOR.validate(tooMany, NOW, Optional.of(another))).isEmpty();
        assertThat(without(tooMany)).isEmpty();
        ComputeDescriptor other = DescriptorCodec.shipped().decode(Documents.full());
        NamedDescriptor misnamed = new NamedDescriptor(descriptor().digest(), other);
        assertThat(texts(VALIDATOR.validate(STATE, NOW, Optional.of(misnamed)))).isEqualTo("ID_MISMATCH error /id");
    }

    @Test
    void findsTheSameInARecord() throws IOException {
        ComputeState state = StateCodec.decode(STATE);
        Optional<NamedDescriptor> descriptor = Optional.of(descriptor());
        assertThat(VALIDATOR.validate(state, NOW, descriptor)).isEmpty();
        ComputeState changed = new ComputeState(
                state.id(),
                state.descriptor(),
                List.of(new Available(0, -1), new Available(-1, 0), new Available(0, 513)),
                state.load(),
                state.issuance());
        List<Finding> found = VALIDATOR.validate(changed, NOW, descriptor);
        assertThat(found)
                .hasToString("[RANGE at /available/0/count, RANGE at /available/1/unit,"
                        + " DUPLICATE_CLAIM at /available/2, RANGE at /available/2/count]");
    }

    @Test
    void findsWhatCannotBeWritten() {
        ComputeState state = StateCodec.decode(STATE);
        Issuance issuance = state.issuance().withStatus(new StatusEntry("e\u0301", 1));
        ComputeState decomposed =
                new ComputeState(state.id(), state.descriptor(), state.available(), state.load(), issuance);
        assertThat(texts(VALIDATOR.validate(decomposed, NOW, Optional.empty()))).isEqualTo("FORMAT error /status/list");
    }

    private static List<Finding> without(JsonObject state) {
        return VALIDATOR.validate(state, NOW, Optional.empty());
    }

    private static NamedDescriptor descriptor() throws IOException {
        JsonObject example = block(Files.readString(TEXT), 0);
        return new NamedDescriptor(
                Digest.sha256(CanonicalJson.write(example)),
                DescriptorCodec.shipped().decode(example));
    }

    private static JsonObject block(String text, int from) {
        int start = text.indexOf("```json\n", from) + 8;
        byte[] json = text.substring(start, text.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
        return (JsonObject) CanonicalJson.readLenient(json, JsonLimits.DOCUMENT);
    }

    private static String texts(List<Finding> findings) {
        return String.join(
                "; ",
                findings.stream()
                        .map(finding -> finding.code() + " error " + finding.pointer())
                        .toList());
    }
}
