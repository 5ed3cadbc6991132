package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateCodecTest {

    @Test
    void comesBackAsItWas() {
        ComputeState state = StateCodec.decode(Documents.state());
        assertThat(StateCodec.write(state)).isEqualTo(Documents.state());
        assertThat(state.available()).containsExactly(new Available(0, 96), new Available(1, 0));
        assertThat(state.load().get(0).findUnit()).hasValue(0);
        assertThat(state.load().get(1).findUnit()).isEmpty();
        JsonObject small = Documents.without(Documents.without(Documents.state(), "/load"), "/status");
        assertThat(StateCodec.write(StateCodec.decode(small))).isEqualTo(small);
    }

    @Test
    void isStaleFromTheInstantAtWhichItExpires() {
        ComputeState state = StateCodec.decode(Documents.state());
        Instant expires = Instant.parse("2026-11-22T08:05:00Z");
        assertThat(state.isStaleAt(expires.minusNanos(1))).isFalse();
        assertThat(state.isStaleAt(expires)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "/type|\"compute-descriptor\"|CODE at /type|DOC-141",
                "/id|\"C1561-3301-20004-AC-00EZA59H-ZC3S\"|FORMAT at /id|DOC-142",
                "/descriptor|\"\"|FORMAT at /descriptor|DOC-143",
                "/descriptor|\"E330a0ff30d82b6d7f66d429147460ca365d3ce82637f015037846fd63d76c4a\"|FORMAT at /descriptor|DOC-143",
                "/descriptor|1|FORMAT at /descriptor|DOC-143",
                "/available|[]|RANGE at /available|DOC-144",
                "/available|{}|FORMAT at /available|DOC-144",
                "/available/0|1|FORMAT at /available/0|DOC-144",
                "/available/0/unit|-1|RANGE at /available/0/unit|DOC-145",
                "/available/0/unit|1024|RANGE at /available/0/unit|DOC-145",
                "/available/0/unit|\"0\"|FORMAT at /available/0/unit|DOC-145",
                "/available/0/count|-1|RANGE at /available/0/count|DOC-146",
                "/available/0/more|1|UNKNOWN_MEMBER at /available/0/more|DOC-3",
                "/load|[]|RANGE at /load|DOC-147",
                "/load/0/metric|\"cpu\"|CODE at /load/0/metric|DOC-148",
                "/load/0/value|\"1.01\"|RANGE at /load/0/value|DOC-149",
                "/load/0/value|\"-0.1\"|RANGE at /load/0/value|DOC-149",
                "/load/0/value|\"0.830\"|FORMAT at /load/0/value|DOC-149",
                "/load/0/value|1|FORMAT at /load/0/value|DOC-149",
                "/load/0/source|\"guessed\"|CODE at /load/0/source|DOC-150",
                "/load/0/statistic|\"average\"|CODE at /load/0/statistic|DOC-151",
                "/load/0/windowSeconds|0|RANGE at /load/0/windowSeconds|DOC-152",
                "/load/0/windowSeconds|86401|RANGE at /load/0/windowSeconds|DOC-152",
                "/load/0/unit|1024|RANGE at /load/0/unit|DOC-153",
                "/issued|\"2026-11-22 08:00:00Z\"|FORMAT at /issued|DOC-11",
                "/expires|1|FORMAT at /expires|DOC-12",
                "/seq|-1|RANGE at /seq|DOC-13",
                "/status/index|1048576|RANGE at /status/index|DOC-16",
                "/more|1|UNKNOWN_MEMBER at /more|DOC-3"
            })
    void findsWhatIsWrongAndTheRequirement(String place, String value, String finding, String requirement) {
        List<Finding> found = StateCodec.read(Documents.with(Documents.state(), place, Documents.value(value)))
                .findings();
        assertThat(found).singleElement().hasToString(finding);
        assertThat(found.get(0).requirement()).isEqualTo(requirement);
    }

    @Test
    void findsEveryMemberThatIsMissing() {
        List<Finding> found = StateCodec.read(Documents.parse("{}")).findings();
        assertThat(found)
                .extracting(Finding::pointer)
                .containsExactly("/available", "/descriptor", "/expires", "/id", "/issued", "/seq", "/type");
        assertThat(found).extracting(Finding::code).containsOnly(FindingCode.REQUIRED);
        assertThat(StateCodec.read(new JsonArray(List.of())).findings())
                .containsExactly(new Finding(FindingCode.FORMAT, Severity.ERROR, "", "DOC-140"));
    }

    @Test
    void tellsAllFindingsWithTheException() {
        JsonValue faulty = Documents.with(Documents.state(), "/seq", Documents.value("-1"));
        DescriptorException refused = catchThrowableOfType(DescriptorException.class, () -> StateCodec.decode(faulty));
        assertThat(refused.findings()).singleElement().hasToString("RANGE at /seq");
        assertThatExceptionOfType(DescriptorException.class)
                .isThrownBy(() -> StateCodec.read(faulty).orElseThrow());
    }

    @Test
    void isCanonicalWhenWritten() {
        byte[] bytes = CanonicalJson.write(StateCodec.write(StateCodec.decode(Documents.state())));
        assertThat(bytes).isEqualTo(CanonicalJson.write(Documents.state()));
    }
}
