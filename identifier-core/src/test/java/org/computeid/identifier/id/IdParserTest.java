package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table-driven reading beside the plain one, where a table can go wrong. */
class IdParserTest {

    /** All of Latin-1, characters whose low byte is a symbol or a hyphen, and both ends of what has a reason of its own. */
    private static final String CHARACTERS = IntStream.of(0, 0x2D00, 0x2FF0, 0xD7F0, 0xDFF0, 0xFEF0)
            .flatMap(first -> IntStream.range(first, Math.min(first + 0x300, 0x10000)))
            .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
            .toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C1561-3301-20004-AC-00EZA59H-ZC3R",
                "C0001-3301-20004-AC-00EZA59H-ZC3R",
                "C1561-3301-20004-AC-00000000-ZC3R",
                "D0001-3301-20004-AC-00000000-ZC3R",
                "CA00é-3301-20004-AC-00000000-ZC3Ｒ"
            })
    void readsEveryCharacterAtEveryPlaceAsThePlainReadingDoes(String text) {
        for (int index = 0; index < text.length(); index++) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                String changed = text.substring(0, index) + CHARACTERS.charAt(i) + text.substring(index + 1);
                assertThat(ComputeId.tryParse(changed)).isEqualTo(PlainParser.parse(changed));
            }
        }
    }
}
