package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({
        "61, a",
        "676D, 杭",
        "1B, \\u001B",
        "A, \\u000A",
        "85, \\u0085",
        "202E, \\u202E",
        "FEFF, \\uFEFF",
        "D800, \\uD800",
        "2028, \\u2028",
        "E0041, \\u{E0041}",
        "1F600, \uD83D\uDE00",
        "A0, \\u00A0"
    })
    void spellsWhatSteersATerminal(String codePoint, String shown) {
        assertThat(Visible.text(new String(Character.toChars(Integer.parseInt(codePoint, 16)))))
                .isEqualTo(shown);
    }
}
