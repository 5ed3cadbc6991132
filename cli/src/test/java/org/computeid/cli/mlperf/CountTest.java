package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import org.computeid.cli.mlperf.Member.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

    @ParameterizedTest
    @CsvSource({"8, 8", "' 8 ', 8", "0, 0", "012, 12", "999999999999999, 999999999999999"})
    void readsDigitsInAString(String text, long count) {
        assertThat(read(Kind.STRING, text)).isEqualTo(Reading.of(count));
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "8.0, 8", "16.000, 16"})
    void readsAWholeNumber(String text, long count) {
        assertThat(read(Kind.NUMBER, text)).isEqualTo(Reading.of(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight", "-8", "+8", "8x", "2 (dual)", "8.0", "1,024", "８", "9999999999999999", "0x8"})
    void takesNothingElseFromAString(String text) {
        assertThat(read(Kind.STRING, text)).isEqualTo(Reading.unread(Reason.COUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-8", "8.5", "1e1", "1E999999999", "8.", "9007199254740993000"})
    void takesNothingElseFromANumber(String text) {
        assertThat(read(Kind.NUMBER, text)).isEqualTo(Reading.unread(Reason.COUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "N/A", "n/a", "-", "TBD", "ToDo", "undefined"})
    void saysThatNothingIsStated(String text) {
        assertThat(read(Kind.STRING, text)).isEqualTo(Reading.unread(Reason.MISSING));
    }

    @Test
    void tellsAbsenceTypeAndRepetitionApart() {
        assertThat(Count.read(Member.absent("n"))).isEqualTo(Reading.unread(Reason.MISSING));
        assertThat(read(Kind.OTHER, "[8]")).isEqualTo(Reading.unread(Reason.TYPE));
        assertThat(read(Kind.REPEATED, "8 | 4")).isEqualTo(Reading.unread(Reason.DUPLICATE_MEMBER));
    }

    private static Reading<Long> read(Kind kind, String text) {
        return Count.read(new Member("n", kind, text));
    }
}
