package org.computeid.conformance.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.computeid.conformance.protocol.SubjectLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceProductTest {

    private final SubjectLines lines = new SubjectLines(ReferenceProduct.of("1"));

    @Test
    void answersAsTheProtocolShows() throws Exception {
        assertThat(answer("identifier.parse", "{\"text\":\"C1561-3301-20004-AC-00EZA59H-ZC3R\"}"))
                .isEqualTo(
                        "{\"id\":\"7f3a\",\"ok\":{\"text\":\"C1561-3301-20004-AC-00EZA59H-ZC3R\",\"authority\":\"1561\","
                                + "\"node\":\"3301\",\"registrant\":\"20004\",\"class\":\"A\",\"tier\":\"C\",\"serial\":\"00EZA59H\","
                                + "\"check\":\"ZC3R\",\"uuid\":\"604a608c-6008-8800-8011-4c001df51531\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "identifier.parse | {} | \"fault\":\"text\"",
                "identifier.parse | {\"text\":1} | \"fault\":\"text\"",
                "identifier.parse | {\"text\":null} | \"fault\":\"text\"",
                "identifier.parse | {\"text\":\"\",\"more\":1} | \"fault\":\"more\"",
                "identifier.parse | {\"text\":\"\"} | \"reject\":{\"code\":\"LENGTH\"}",
                "identifier.create | {\"authority\":\"1561\"} | \"fault\":\"node\"",
                "identifier.from-uuid | {\"uuid\":\"\"} | \"reject\":{\"code\":\"UUID\"}",
                "identifier.compare | {\"a\":\"\",\"b\":\"\"} | \"reject\":{\"code\":\"LENGTH\"}",
                "identifier.Parse | {} | \"unsupported\":\"identifier.Parse\""
            })
    void namesWhatIsWrongWithARequest(String operation, String in, String answer) throws Exception {
        assertThat(answer(operation, in)).isEqualTo("{\"id\":\"7f3a\"," + answer + "}");
    }

    private String answer(String operation, String in) throws Exception {
        String line = "{\"id\":\"7f3a\",\"op\":\"" + operation + "\",\"in\":" + in + "}";
        return new String(lines.answer(line.getBytes(UTF_8)).orElseThrow(), UTF_8);
    }
}
