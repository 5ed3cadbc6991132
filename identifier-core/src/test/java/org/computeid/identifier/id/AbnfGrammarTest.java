package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbnfGrammarTest {

    private static final AbnfGrammar GRAMMAR = AbnfGrammar.parse("""
            exact    = %s"Ab"            ; RFC 7405
            loose    = "Ab-1"
            times    = 2*3"x"
            any      = *"y" "z"
            optional = ["a"] %x62-63 / ("d" / %x65) exact
            """);

    @ParameterizedTest
    @CsvSource({
        "exact, Ab, true",
        "exact, AB, false",
        "loose, aB-1, true",
        "loose, aB-\u0011, false",
        "times, x, false",
        "times, xX, true",
        "times, xxx, true",
        "times, xxxx, false",
        "any, z, true",
        "any, yyyyz, true",
        "any, yyyy, false",
        "optional, ab, true",
        "optional, c, true",
        "optional, dAb, true",
        "optional, eAb, true",
        "optional, EAb, false",
        "optional, aab, false"
    })
    void derivesWhatTheRuleSays(String rule, String text, boolean derived) {
        assertThat(GRAMMAR.derives(rule, text)).isEqualTo(derived);
    }

    @Test
    void makesWhatItDerives() {
        Random random = new Random(7);
        for (String rule : GRAMMAR.rules()) {
            for (int i = 0; i < 100; i++) {
                String text = GRAMMAR.make(rule, random);
                assertThat(GRAMMAR.derives(rule, text)).as(text).isTrue();
            }
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> AbnfGrammar.parse("a = (\"b\"\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AbnfGrammar.parse("a = \"b\"\na = \"c\"\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AbnfGrammar.parse("a = b\n").derives("a", "b"))
                .isInstanceOf(IllegalStateException.class);
    }
}
