package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.computeid.cli.mlperf.Member.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignObjectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"8\" | STRING | 8",
                "8 | NUMBER | 8",
                "1e400 | NUMBER | 1e400",
                "true | OTHER | true",
                "[1, [2]] | OTHER | [1, [2]]",
                "{\"a\":{}} | OTHER | {\"a\":{}}",
                "null | ABSENT | ~~"
            })
    void keepsKindAndText(String json, Kind kind, String text) {
        assertThat(read("{\"m\":" + json + "}").member("m")).isEqualTo(new Member("m", kind, text));
    }

    @Test
    void pointsAsRfc6901Says() {
        assertThat(Member.absent("a/b~c").pointer()).isEqualTo("/a~1b~0c");
    }

    @Test
    void keepsWhatARepeatedMemberSays() {
        ForeignObject object = read("{\"m\":1,\"m\":2,\"n\":3,\"\\u006e\":3}");
        assertThat(object.member("m")).isEqualTo(new Member("m", Kind.REPEATED, "1 | 2"));
        assertThat(object.member("n")).isEqualTo(new Member("n", Kind.NUMBER, "3"));
    }

    @Test
    void passesOverAByteOrderMark() {
        ForeignObject object = read("\uFEFF{\"m\":1}");
        assertThat(object.isMarked()).isTrue();
        assertThat(object.member("m").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"m\":1}}",
                "{\"m\":1} {}",
                "{\"m\":NaN}",
                "{\"m\":01}",
                "{'m':1}",
                "{\"m\":1,}",
                "{m:1}",
                "// c\n{}",
                "{\"m\":\"\n\"}",
                "[1",
                "nothing",
                "\u0000\u0000\u0000\u0000"
            })
    void refusesWhatIsNotJson(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"submitter\":\"x\"}]", "8", "\"x\"", "null"})
    void refusesAnotherValue(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF"})
    void refusesNothing(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
    }

    @Test
    void refusesOtherEncodings() {
        assertRefused("{\"m\":1}".getBytes(StandardCharsets.UTF_16), Reason.ENCODING);
        assertRefused(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}, Reason.ENCODING);
        assertRefused(
                new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'}, Reason.ENCODING);
    }

    @Test
    void refusesDepth() {
        assertRefused(("{\"m\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8), Reason.LIMIT);
    }

    private static ForeignObject read(String json) {
        return ForeignObject.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> ForeignObject.read(bytes))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.in("f")).isEqualTo(new Issue("f", "", "", reason)));
    }
}
