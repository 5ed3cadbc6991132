package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "91330106673959654P"})
    void readsCodesThatAreGivenOut(String text) {
        assertThat(Uscc.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, -1",
        "91350100M000100Y4, LENGTH, -1",
        "91350100M000100Y433, LENGTH, -1",
        "91350100M000100Y44, CHECK, 17",
        "91350100m000100Y43, LOWER_CASE, 8",
        "9135O100M000100Y43, AMBIGUOUS_LETTER, 4",
        "91350100Z000100Y43, AMBIGUOUS_LETTER, 8",
        "91350100M000100Ｙ43, FULL_WIDTH, 15",
        "91350100M000100é43, NON_ASCII, 15",
        "91350100-000100Y43, ILLEGAL_CHARACTER, 8"
    })
    void refusesWithReasonAndIndex(String text, IdReason reason, int index) {
        assertThatThrownBy(() -> Uscc.parse(text))
                .isInstanceOfSatisfying(
                        IdException.class,
                        e -> assertThat(e.rejection()).isEqualTo(new IdRejection(reason, text, index)));
    }
}
