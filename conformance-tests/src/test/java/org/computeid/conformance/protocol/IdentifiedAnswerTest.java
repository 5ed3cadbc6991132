package org.computeid.conformance.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiedAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"ok\":{\"text\":\"x\",\"n\":1}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"CHECK\",\"index\":29}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"NAME\",\"pointer\":\"/a~1b\",\"offset\":4}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"UUID\"}}",
                "{\"id\":\"1\",\"unsupported\":\"x.y\"}",
                "{\"id\":\"1\",\"fault\":\"text\"}"
            })
    void readsWhatItWrites(String line) throws Exception {
        IdentifiedAnswer answer = IdentifiedAnswer.read(line.getBytes(UTF_8));
        assertThat(new String(answer.toLine(), UTF_8)).isEqualTo(line);
        assertThat(IdentifiedAnswer.read(answer.toLine())).isEqualTo(answer);
    }

    @Test
    void readsTheKindBeforeTheId() throws Exception {
        assertThat(IdentifiedAnswer.read(
                        "{\"reject\":{\"index\":5,\"code\":\"SEPARATOR\"},\"id\":\"é\"}".getBytes(UTF_8)))
                .isEqualTo(new IdentifiedAnswer("é", new Answer.Reject("SEPARATOR", List.of(Place.index(5)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\"}",
                "{\"ok\":{}}",
                "{\"id\":1,\"ok\":{}}",
                "{\"id\":null,\"ok\":{}}",
                "{\"id\":\"1\",\"ok\":{},\"reject\":{\"code\":\"X\"}}",
                "{\"id\":\"1\",\"ok\":{},\"note\":1}",
                "{\"id\":\"1\",\"OK\":{}}",
                "{\"id\":\"1\",\"ok\":[]}",
                "{\"id\":\"1\",\"ok\":null}",
                "{\"id\":\"1\",\"reject\":\"CHECK\"}",
                "{\"id\":\"1\",\"reject\":{}}",
                "{\"id\":\"1\",\"reject\":{\"index\":1}}",
                "{\"id\":\"1\",\"reject\":{\"code\":1}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"index\":null}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"index\":-1}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"index\":1.0}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"index\":\"1\"}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"index\":99999999999999999999}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"pointer\":1}}",
                "{\"id\":\"1\",\"reject\":{\"code\":\"X\",\"message\":\"no\"}}",
                "{\"id\":\"1\",\"unsupported\":true}",
                "{\"id\":\"1\",\"fault\":{}}"
            })
    void refusesAnotherShape(String line) {
        assertThat(reason(line)).isEqualTo(BadLine.SHAPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "[]",
                "1",
                "null",
                "\"id\"",
                "{\"id\":\"1\",\"ok\":{}",
                "{\"id\":\"1\",\"ok\":{}} {}",
                "{\"id\":\"1\",\"ok\":{}}x",
                "{\"id\":\"1\",\"id\":\"1\",\"ok\":{}}",
                "{\"id\":\"1\",\"ok\":{\"a\":1,\"\\u0061\":1}}",
                "{\"id\":\"1\",\"ok\":{\"a\":01}}",
                "{\"id\":\"1\",\"ok\":{\"a\":NaN}}",
                "{'id':'1','ok':{}}",
                "{\"id\":\"1\",\"ok\":{},}",
                "\uFEFF{\"id\":\"1\",\"ok\":{}}"
            })
    void refusesWhatIsNoJsonObject(String line) {
        assertThat(reason(line)).isEqualTo(BadLine.JSON);
    }

    @Test
    void refusesMalformedUtf8() {
        byte[] overlong = "{\"id\":\"1\",\"fault\":\"??\"}".getBytes(UTF_8);
        overlong[19] = (byte) 0xC0;
        overlong[20] = (byte) 0xAF;
        assertThat(catchThrowableOfType(BadLineException.class, () -> IdentifiedAnswer.read(overlong))
                        .reason())
                .isEqualTo(BadLine.ENCODING);
    }

    @Test
    void keepsALoneSurrogateAsAnEscape() throws Exception {
        String line = "{\"id\":\"1\",\"ok\":{\"text\":\"a\\ud800b\\udc00\\ud83d\\ude00\"}}";
        IdentifiedAnswer answer = IdentifiedAnswer.read(line.getBytes(UTF_8));
        assertThat(((Answer.Ok) answer.answer()).value().get("text").textValue())
                .isEqualTo("a\uD800b\uDC00\uD83D\uDE00");
        assertThat(new String(answer.toLine(), UTF_8)).isEqualToIgnoringCase(line);
    }

    @Test
    void findsTheIdOfALineOfAnotherShape() {
        assertThat(IdentifiedAnswer.idOf("{\"id\":\"7\",\"x\":1}".getBytes(UTF_8)))
                .contains("7");
        assertThat(IdentifiedAnswer.idOf("{\"id\":7}".getBytes(UTF_8))).isEmpty();
        assertThat(IdentifiedAnswer.idOf("garbage".getBytes(UTF_8))).isEmpty();
    }

    private static BadLine reason(String line) {
        return catchThrowableOfType(BadLineException.class, () -> IdentifiedAnswer.read(line.getBytes(UTF_8)))
                .reason();
    }
}
