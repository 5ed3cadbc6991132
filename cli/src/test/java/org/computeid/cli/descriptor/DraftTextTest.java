package org.computeid.cli.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.computeid.identifier.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, // one^ \"b\": [1, 2,], }  | {\"a\":1,\"b\":[1,2]}",
                "// first^{} // last                   | {}",
                "{\"u\": \"http://x\\\"//y\"}          | {\"u\":\"http://x\\\"//y\"}",
                "[1, // \"}^ ]                         | [1]",
                "{\"b\": 1, \"a\": \"\\u0041\"}        | {\"a\":\"A\",\"b\":1}",
            })
    void readsWhatPeopleWrite(String draft, String canonical) throws Exception {
        byte[] text = draft.replace('^', '\n').getBytes(UTF_8);
        assertThat(new String(CanonicalJson.write(DraftText.read(text)), UTF_8)).isEqualTo(canonical);
    }

    @Test
    void passesOverAByteOrderMark() throws Exception {
        assertThat(new String(CanonicalJson.write(DraftText.read("\uFEFF{}".getBytes(UTF_8))), UTF_8))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{^  \"a\": 1.5}   | NUMBER    | /a, line 2, column 8",
                "{\"a\": 1,,}      | SYNTAX    | line 1, column 10",
                "{} {}             | TRAILING  | line 1, column 4",
                "{/* x */}         | SYNTAX    | line 1, column 2",
                "{\"a^\":1}        | NAME      | line 1, column 4",
                "//                | SYNTAX    | line 1, column 3",
                "{\"a\":1,\"a\":2} | DUPLICATE | /a, line 1, column 8",
            })
    void refusesEverythingElseAndSaysWhere(String draft, String code, String place) {
        byte[] text = draft.replace('^', '\n').getBytes(UTF_8);
        RefusedDocument refused = catchThrowableOfType(RefusedDocument.class, () -> DraftText.read(text));
        assertThat(refused.refusal().code()).isEqualTo(code);
        assertThat(refused.refusal().place()).isEqualTo(place);
    }
}
