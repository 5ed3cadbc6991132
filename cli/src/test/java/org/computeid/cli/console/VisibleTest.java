package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200F, 0x202E, 0x2060, 0x2066, 0x2800, 0x3164, 0xE000,
                0xFE0F, 0xFEFF, 0xFFA0, 0xE0001, 0xE007F, 0xE0100, 0x10FFFD
            })
    void spellsWhatNobodySees(int codePoint) {
        assertThat(Visible.text(Character.toString(codePoint))).matches("\\\\u[{0-9A-F}]+");
    }
}
