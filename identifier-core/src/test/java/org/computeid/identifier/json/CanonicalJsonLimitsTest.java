package org.computeid.identifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.json.CanonicalJsonDoors.canonicalize;
import static org.computeid.identifier.json.CanonicalJsonDoors.refusal;
import static org.computeid.identifier.json.CanonicalJsonDoors.writingRefusal;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Size, depth, items, members, strings and names: the largest is read, one more is refused. */
class CanonicalJsonLimitsTest {

    @Test
    void asksTheSizeOfTheDocumentFirst() {
        byte[] bytes = new byte[JsonLimits.DOCUMENT.bytes() + 1];
        assertThat(refusal(bytes).reason()).isEqualTo(JsonReason.SIZE);
        assertThat(refusal(bytes).pointer()).isEmpty();
        assertThat(refusal(new byte[JsonLimits.DOCUMENT.bytes()]).reason()).isEqualTo(JsonReason.SYNTAX);
        String padded = " ".repeat(JsonLimits.DOCUMENT.bytes() - 2) + "[]";
        assertThat(canonicalize(padded)).isEqualTo("[]");
        assertThat(refusal((" " + padded).getBytes(UTF_8)).reason()).isEqualTo(JsonReason.SIZE);
    }

    @Test
    void takesTimeInProportionWhateverTheOrderOfMarks() {
        int count = 80_000;
        String above = "\u0308".repeat(count);
        String below = "\u0323".repeat(count);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(markFault(below + above)).isEmpty();
            assertThat(markFault(above + below)).hasValue(count);
            assertThat(markFault("\u0308\u0323".repeat(count))).hasValue(1);
            assertThat(markFault("\u0308".repeat(40) + "\u0323\u0308".repeat(count)))
                    .hasValue(40);
            assertThat(markFault(below + "\u0315" + above)).hasValue(count + 1);
            assertThat(markFault(below + "\u0323\u0308\u0344")).hasValue(count + 2);
        });
    }

    /** Behind a letter that composes with no mark, the first of these marks that makes the text another form than NFC. */
    private static OptionalInt markFault(String marks) {
        byte[] bytes = ("\"q" + marks + '"').getBytes(UTF_8);
        try {
            CanonicalJson.check(bytes, JsonLimits.ENVELOPE);
            return OptionalInt.empty();
        } catch (JsonException refused) {
            assertThat(refused.reason()).isEqualTo(JsonReason.STRING);
            return OptionalInt.of((refused.offset() - 2) / 2);
        }
    }

    @Test
    void limitsTheDepth() {
        String deepest = "[".repeat(16) + "]".repeat(16);
        assertThat(canonicalize(deepest)).isEqualTo(deepest);
        assertThat(refusal(("[" + deepest + "]").getBytes(UTF_8)).reason()).isEqualTo(JsonReason.DEPTH);
        String objects = "{\"a\":".repeat(16) + "{}" + "}".repeat(16);
        assertThat(refusal(objects.getBytes(UTF_8)).reason()).isEqualTo(JsonReason.DEPTH);
        JsonException refused = refusal("[".repeat(200_000).getBytes(UTF_8));
        assertThat(refused.reason()).isEqualTo(JsonReason.DEPTH);
        assertThat(refused.offset()).isEqualTo(16);
        assertThat(refused.pointer()).contains("/0".repeat(16));
        JsonValue tree = new JsonArray(List.of());
        for (int i = 0; i < 16; i++) {
            tree = new JsonArray(List.of(tree));
        }
        assertThat(writingRefusal(tree).reason()).isEqualTo(JsonReason.DEPTH);
    }

    @Test
    void limitsTheItems() {
        String items = "1" + ",1".repeat(1_023);
        assertThat(canonicalize("[" + items + "]")).hasSize(2_049);
        JsonException refused = refusal(("[" + items + ",null]").getBytes(UTF_8));
        assertThat(refused.reason()).isEqualTo(JsonReason.SIZE);
        assertThat(refused.offset()).isEqualTo(2_049);
        assertThat(refused.pointer()).contains("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0|SIZE",
                "9|SIZE",
                "-1|SIZE",
                "\"x\"|SIZE",
                "{}|SIZE",
                "[]|SIZE",
                "true|SIZE",
                "false|SIZE",
                "null|SIZE",
                "nul|SIZE",
                "``|SYNTAX",
                "x|SYNTAX",
                "/|SYNTAX",
                ":|SYNTAX",
                "+1|SYNTAX",
                "}|SYNTAX"
            })
    void countsOnlyWhatMayBeginAnItem(String last, JsonReason reason) {
        byte[] bytes = ("[" + "1,".repeat(1_024) + last + "]").getBytes(UTF_8);
        assertThat(refusal(bytes).reason()).isEqualTo(reason);
        assertThat(refusal(bytes).offset()).isEqualTo(2_049);
        byte[] ending = ("[" + "1,".repeat(1_024)).getBytes(UTF_8);
        assertThat(refusal(ending).reason()).isEqualTo(JsonReason.SYNTAX);
    }

    @Test
    void acceptsADocumentOfExactlyTheLimit() {
        String strings = ("\"" + "x".repeat(4_096) + "\",").repeat(63);
        String largest = "[" + strings + "\"" + "x".repeat(3_903) + "\"]";
        assertThat(canonicalize(largest)).hasSize(262_144);
        byte[] tooLarge = largest.replace("]", " ]").getBytes(UTF_8);
        assertThat(refusal(tooLarge).reason()).isEqualTo(JsonReason.SIZE);
        assertThat(refusal(tooLarge).offset()).isEqualTo(262_144);
    }

    @Test
    void limitsTheMembers() {
        StringBuilder members = new StringBuilder("{\"a\":0");
        for (int i = 0; i < 127; i++) {
            members.append(",\"").append(1_000 + i).append("\":0");
        }
        assertThat(canonicalize(members + "}")).startsWith("{\"1000\":0").endsWith("\"a\":0}");
        JsonException refused = refusal((members + ",\"\":1}").getBytes(UTF_8));
        assertThat(refused.reason()).isEqualTo(JsonReason.SIZE);
        assertThat(refused.offset()).isEqualTo(members.length() + 1);
    }

    @Test
    void limitsStringsInCodePoints() {
        for (String character : List.of("a", "é", "杭", "😀")) {
            String longest = "\"" + character.repeat(4_096) + "\"";
            assertThat(canonicalize(longest)).isEqualTo(longest);
            byte[] tooLong = ("\"" + character.repeat(4_097) + "\"").getBytes(UTF_8);
            JsonException refused = refusal(tooLong);
            assertThat(refused.reason()).isEqualTo(JsonReason.SIZE);
            assertThat(refused.offset()).isEqualTo(1 + 4_096 * character.getBytes(UTF_8).length);
            assertThat(CanonicalJson.read(tooLong, JsonLimits.ENVELOPE)).isInstanceOf(JsonString.class);
            assertThat(writingRefusal(new JsonString(character.repeat(4_097))).reason())
                    .isEqualTo(JsonReason.SIZE);
        }
    }

    @Test
    void limitsNames() {
        String longest = "{\"" + "n".repeat(64) + "\":1}";
        assertThat(canonicalize(longest)).isEqualTo(longest);
        JsonException refused = refusal(("{\"" + "n".repeat(65) + "\":1}").getBytes(UTF_8));
        assertThat(refused.reason()).isEqualTo(JsonReason.NAME);
        assertThat(refused.offset()).isEqualTo(66);
    }
}
