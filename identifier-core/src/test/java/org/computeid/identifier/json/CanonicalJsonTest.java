package org.computeid.identifier.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.json.CanonicalJsonDoors.canonicalize;
import static org.computeid.identifier.json.CanonicalJsonDoors.refusal;
import static org.computeid.identifier.json.CanonicalJsonDoors.strictRefusal;
import static org.computeid.identifier.json.CanonicalJsonDoors.writingRefusal;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1",
                "true",
                "false",
                "9007199254740991",
                "-9007199254740991",
                "{\"A\":1,\"Z\":2,\"_\":3,\"a\":[{},[],\"\",false]}",
                "\"\\\"\\\\/'杭州 😀 \u00a0 \ufeff \ue000 \u200e\"",
                "{\"-\":1,\".\":2,\"0\":3}"
            })
    void readsItsOwnForm(String text) {
        JsonValue value = CanonicalJson.read(text.getBytes(UTF_8), JsonLimits.DOCUMENT);
        assertThat(CanonicalJson.write(value)).asString(UTF_8).isEqualTo(text);
        assertThat(canonicalize(text)).isEqualTo(text);
    }

    @Test
    void readsAValueOfEveryKind() {
        JsonValue value = CanonicalJson.read("{\"a\":[-5,true],\"b\":\"x\"}".getBytes(UTF_8), JsonLimits.DOCUMENT);
        assertThat(value)
                .isEqualTo(new JsonObject(Map.of(
                        "b",
                        new JsonString("x"),
                        "a",
                        new JsonArray(List.of(new JsonNumber(-5), new JsonBoolean(true))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` { } `|{}|0",
                "`[1, 2]`|[1,2]|3",
                "{\"b\":1,\"a\":2}|{\"a\":2,\"b\":1}|2",
                "{\"\\u0061\":1}|{\"a\":1}|2",
                "\"\\u0041\\/\\ud83d\\ude00\"|\"A/😀\"|1",
                "\"\\u0022\\u005C\"|\"\\\"\\\\\"|2",
                "`[true,false]\n`|[true,false]|12",
                "\"\\/\"|\"/\"|1",
                "\"\\ud800\\udc00\\udbff\\udffd\"|\"\ud800\udc00\udbff\udffd\"|1"
            })
    void bringsOtherSpellingsIntoForm(String text, String canonical, int differs) {
        assertThat(canonicalize(text)).isEqualTo(canonical);
        JsonException refused = strictRefusal(text.getBytes(UTF_8));
        assertThat(refused.reason()).isEqualTo(JsonReason.NOT_CANONICAL);
        assertThat(refused.offset()).isEqualTo(differs);
        assertThat(refused.pointer()).isEmpty();
    }

    /** Text in ISO 8859-1, so that every byte can be written; an empty pointer cell is the top, "-" is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "``|SYNTAX|0|``",
                "`  `|SYNTAX|2|``",
                "{|SYNTAX|1|``",
                "{\"a\":1|SYNTAX|6|``",
                "{\"a\"}|SYNTAX|4|/a",
                "{\"a\":}|SYNTAX|5|/a",
                "{\"a\":1,}|SYNTAX|7|``",
                "{,}|SYNTAX|1|``",
                "{a:1}|SYNTAX|1|``",
                "{null:1}|SYNTAX|1|``",
                "[1,]|SYNTAX|3|/1",
                "[,1]|SYNTAX|1|/0",
                "[1 2]|SYNTAX|3|``",
                "[1}|SYNTAX|2|``",
                "[NaN]|SYNTAX|1|/0",
                "[Infinity]|SYNTAX|1|/0",
                "[-Infinity]|SYNTAX|2|/0",
                "[tru]|SYNTAX|4|/0",
                "nul|SYNTAX|3|``",
                "[01]|SYNTAX|2|/0",
                "01|SYNTAX|1|``",
                "-01|SYNTAX|2|``",
                "+1|SYNTAX|0|``",
                "-|SYNTAX|1|``",
                ".5|SYNTAX|0|``",
                "1.|SYNTAX|2|``",
                "-0.|SYNTAX|3|``",
                "1e|SYNTAX|2|``",
                "1e+|SYNTAX|3|``",
                "1.x|SYNTAX|2|``",
                "[0x10]|SYNTAX|2|``",
                "'a'|SYNTAX|0|``",
                "/**/1|SYNTAX|0|``",
                "\"a|SYNTAX|2|``",
                "\"\\|SYNTAX|2|``",
                "\"\\x\"|SYNTAX|2|``",
                "\"\\u12G4\"|SYNTAX|5|``",
                "\"\\U0041\"|SYNTAX|2|``",
                "`\"a\tb\"`|SYNTAX|2|``",
                "\"a\u0000\"|SYNTAX|2|``",
                "\u0000{|SYNTAX|0|``",
                "[\u00c3\u00a9]|SYNTAX|1|/0",
                "[\u00ef\u00bb\u00bf1]|SYNTAX|1|/0",
                "\u00ef\u00bb\u00bf{}|ENCODING|0|-",
                "\u00ef\u00bb\u00bf|ENCODING|0|-",
                "\u00ef\u00bb|ENCODING|0|``",
                "\u00ff\u00fe{|ENCODING|0|``",
                "[\u00ff]|ENCODING|1|/0",
                "{\u0080}|ENCODING|1|``",
                "[1\u0080]|ENCODING|2|``",
                "[tr\u0080]|ENCODING|3|/0",
                "\"\u00c0\u0080\"|ENCODING|1|``",
                "\"\u00c1\u00bf\"|ENCODING|1|``",
                "\"a\u00e0\u0080\u0080\"|ENCODING|2|``",
                "\"\u00f0\u008f\u00bf\u00bf\"|ENCODING|1|``",
                "\"\u00ed\u00a0\u0080\"|ENCODING|1|``",
                "\"\u00ed\u00bf\u00bf\"|ENCODING|1|``",
                "\"\u00f4\u0090\u0080\u0080\"|ENCODING|1|``",
                "\"\u00f8\u0088\u0080\u0080\u0080\"|ENCODING|1|``",
                "\"\u00fe\"|ENCODING|1|``",
                "\"\u0080\"|ENCODING|1|``",
                "\"\u00e4\u00b8\"|ENCODING|1|``",
                "\"\u00e4\u00b8|ENCODING|1|``",
                "\"\u00e4\"|ENCODING|1|``",
                "{}}|TRAILING|2|-",
                "1,2|TRAILING|1|-",
                "1 x|TRAILING|2|-",
                "truex|TRAILING|4|-",
                "0x10|TRAILING|1|-",
                "1\u00ff|TRAILING|1|-",
                "{}//|TRAILING|2|-",
                "{}\u0000|TRAILING|2|-",
                "{}\u00ef\u00bb\u00bf|TRAILING|2|-",
                "{\"a\":1,\"a\":2}|DUPLICATE|7|/a",
                "{\"a\":1,\"\\u0061\":2}|DUPLICATE|7|/a",
                "{\"\\u0061\":1,\"a\":2}|DUPLICATE|12|/a",
                "{\"b\":1,\"c\":2,\"a\":3,\"b\":null}|DUPLICATE|19|/b",
                "[{},{\"a\":{\"x\":1,\"x\":1}}]|DUPLICATE|16|/1/a/x",
                "null|NULL|0|``",
                "[1,null]|NULL|3|/1",
                "{\"a\":{\"b\":null}}|NULL|10|/a/b",
                "{\"a\":null,\"a\":1}|NULL|5|/a",
                "-0|NUMBER|0|``",
                "[1.0]|NUMBER|1|/0",
                "[1e3]|NUMBER|1|/0",
                "[1E-3]|NUMBER|1|/0",
                "[-0.0]|NUMBER|1|/0",
                "9007199254740992|NUMBER|0|``",
                "-9007199254740992|NUMBER|0|``",
                "123456789012345678901234567890|NUMBER|0|``",
                "1e999999999999|NUMBER|0|``",
                "[1.5|NUMBER|1|/0",
                "1.5 x|NUMBER|0|``",
                "\"\u007f\"|STRING|1|``",
                "\"\u00c2\u0080\"|STRING|1|``",
                "\"\\n\"|STRING|1|``",
                "\"\\u0000\"|STRING|1|``",
                "\"\\u007f\"|STRING|1|``",
                "\"a\\ud800\"|STRING|2|``",
                "\"\\udc00\\ud800\"|STRING|1|``",
                "\"\\ud800\\u0041\"|STRING|1|``",
                "\"\\ud800\\ud800\\udc00\"|STRING|1|``",
                "\"\\ud800\\u12\"|STRING|1|``",
                "\"\\ud800|STRING|1|``",
                "\"\\u2028\"|STRING|1|``",
                "\"\\u2029\"|STRING|1|``",
                "\"\\u202a\"|STRING|1|``",
                "\"\\u202E\"|STRING|1|``",
                "\"\\u2066\"|STRING|1|``",
                "\"\\u2069\"|STRING|1|``",
                "\"\\ufdd0\"|STRING|1|``",
                "\"\\uffff\"|STRING|1|``",
                "\"\\udbff\\udfff\"|STRING|1|``",
                "\"\\u0378\"|STRING|1|``",
                "\"\\ud834\\udd5e\"|STRING|1|``",
                "\"\\u212b\"|STRING|1|``",
                "\"ae\\u0301\"|STRING|3|``",
                "\"a\\u0065\\u0301b\\u0301\u0001\"|STRING|8|``",
                "\"e\\u0301|STRING|2|``",
                "\"e\\u0301\u00ff|STRING|2|``",
                "{\"a\":\"e\\u0301\"}|STRING|7|/a",
                "{\"\":1}|NAME|2|``",
                "{\"a b\":1}|NAME|3|``",
                "{\"\u00c3\u00a9\":1}|NAME|2|``",
                "{\"\u00ff\":1}|NAME|2|``",
                "{\"a\u0001\":1}|NAME|3|``",
                "{\"\\n\":1}|NAME|2|``",
                "{\"\\x\":1}|NAME|2|``",
                "{\"a\\u12G4\":1}|NAME|3|``",
                "{\"\\ud800\":1}|NAME|2|``",
                "{\"a/b\":null}|NAME|3|``",
                "{\"a\":{\"$\":1}}|NAME|7|/a",
                "{\"\u00e4|NAME|2|``",
                "{\"a|SYNTAX|3|``",
                "{\"a\\u00|SYNTAX|7|``",
                "{\"|SYNTAX|2|``"
            })
    void refusesWhatLiesOutside(String text, JsonReason reason, int offset, String pointer) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        JsonException refused = refusal(bytes);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.offset()).isEqualTo(offset);
        assertThat(refused.pointer().orElse("-")).isEqualTo(pointer);
    }

    @Test
    void prefersAnyFaultToAFormThatIsNotCanonical() {
        assertThat(refusal(" {\"b\":1,\"a\":1.5}".getBytes(UTF_8)).reason()).isEqualTo(JsonReason.NUMBER);
    }

    @Test
    void writesOnlyWhatItReads() {
        assertThat(writingRefusal(new JsonObject(Map.of("ü", new JsonNumber(1))))
                        .reason())
                .isEqualTo(JsonReason.NAME);
        JsonException refused = writingRefusal(new JsonObject(Map.of("a", new JsonString("e\u0301"))));
        assertThat(refused.reason()).isEqualTo(JsonReason.STRING);
        assertThat(refused.pointer()).contains("/a");
        assertThat(refused.offset()).isEqualTo(JsonException.NO_OFFSET);
        assertThat(writingRefusal(new JsonString("\ud800")).reason()).isEqualTo(JsonReason.STRING);
        JsonString kilobytes = new JsonString("x".repeat(4_096));
        assertThat(writingRefusal(new JsonArray(Collections.nCopies(64, kilobytes)))
                        .reason())
                .isEqualTo(JsonReason.SIZE);
    }

    @Test
    void digestsTheCanonicalBytes() {
        byte[] bytes = CanonicalJson.canonicalize("{ \"b\":1, \"a\":\"杭州\" }".getBytes(UTF_8), JsonLimits.DOCUMENT);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("7b2261223a22e69dade5b79e222c2262223a317d");
    }
}
