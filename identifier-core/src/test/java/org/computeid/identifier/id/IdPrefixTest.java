package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdPrefixTest {

    private static final ComputeId ID = ComputeId.parse("C1561-3301-20004-AC-00EZA59H-ZC3R");

    @ParameterizedTest
    @CsvSource({
        "C1561, AUTHORITY, C1561-0000-00000-00-00000001, C1561-ZZZZ-ZZZZZ-ZZ-ZZZZZZZZ",
        "C1561-3301, NODE, C1561-3301-00000-00-00000001, C1561-3301-ZZZZZ-ZZ-ZZZZZZZZ",
        "C1561-3301-20004, REGISTRANT, C1561-3301-20004-00-00000001, C1561-3301-20004-ZZ-ZZZZZZZZ",
        "C1561-3301-20004-AC, KIND, C1561-3301-20004-AC-00000001, C1561-3301-20004-AC-ZZZZZZZZ"
    })
    void spansALowestAndAHighestIdentifier(String text, IdPrefix.Level level, String low, String high) {
        IdPrefix prefix = IdPrefix.parse(text);
        assertThat(prefix).hasToString(text).isEqualTo(IdPrefix.of(ID, level));
        assertThat(prefix.level()).isEqualTo(level);
        assertThat(prefix.low().toString()).startsWith(low);
        assertThat(prefix.high().toString()).startsWith(high);
        assertThat(prefix.contains(ID)).isTrue();
        assertThat(prefix.contains(prefix.low())).isTrue();
        assertThat(prefix.contains(prefix.high())).isTrue();
    }

    @Test
    void leavesOutItsNeighbours() {
        IdPrefix node = IdPrefix.parse("C1561-3301");
        assertThat(node.contains(IdPrefix.parse("C1561-3300").high())).isFalse();
        assertThat(node.contains(IdPrefix.parse("C1561-3302").low())).isFalse();
        assertThat(node.contains(IdPrefix.parse("C1561-3301-20004"))).isTrue();
        assertThat(node.contains(node)).isTrue();
        assertThat(node.contains(IdPrefix.parse("C1561"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, -1",
        "C156, LENGTH, -1",
        "C1561-, LENGTH, -1",
        "C1561-3301-20004-AC-00EZA59H-ZC3R, LENGTH, -1",
        "c1561, LOWER_CASE, 0",
        "D1561, UNSUPPORTED_VERSION, 0",
        "C0001, AUTHORITY, 1",
        "C1A61, AUTHORITY, 2",
        "C1561_3301, SEPARATOR, 5",
        "C1561-33O1, AMBIGUOUS_LETTER, 8",
        "C1561-3301-20004-A-, ILLEGAL_CHARACTER, 18",
        "C15６1, FULL_WIDTH, 3"
    })
    void refusesWithReasonAndIndex(String text, IdReason reason, int index) {
        assertThatThrownBy(() -> IdPrefix.parse(text))
                .isInstanceOfSatisfying(
                        IdException.class,
                        e -> assertThat(e.rejection()).isEqualTo(new IdRejection(reason, text, index)));
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(IdPrefix.class)
                .withNonnullFields("text")
                .withIgnoredFields("level")
                .verify();
    }
}
