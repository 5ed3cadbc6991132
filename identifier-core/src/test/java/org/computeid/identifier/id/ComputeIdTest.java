package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputeIdTest {

    private static final String HANGZHOU = "C1561-3301-20004-AC-00EZA59H-ZC3R";

    @ParameterizedTest
    @CsvSource({
        "C1561-3301-20004-AC-00EZA59H-ZC3R, 604a608c-6008-8800-8011-4c001df51531",
        "C9990-0001-00001-GF-00000001-GJXR, 62529000-0008-8000-8006-0f0000000001",
        "C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS, 620800ea-a008-8315-8d03-2c7e2ba0bb00",
        "C1561-1200-20087-MF-ZZZZZZZZ-E7ND, 604a6084-4000-8800-841e-8fffffffffff"
    })
    void readsTheWorkedExamples(String text, UUID uuid) {
        ComputeId id = ComputeId.parse(text);
        assertThat(id).hasToString(text);
        assertThat(id.toUuid()).isEqualTo(uuid);
        assertThat(ComputeId.from(uuid)).isEqualTo(id);
        assertThat(ComputeId.tryParseUuid(uuid.toString())).isEqualTo(id);
        assertThat(ComputeId.of(id.fields())).isEqualTo(id);
    }

    @Test
    void takesItsFieldsApart() {
        ComputeId id = ComputeId.parse(HANGZHOU);
        assertThat(id.fields()).isEqualTo(new IdFields("1561", "3301", "20004", "A", "C", "00EZA59H"));
        assertThat(id.authority()).isEqualTo("1561");
        assertThat(id.node()).isEqualTo("3301");
        assertThat(id.registrant()).isEqualTo("20004");
        assertThat(id.resourceClass()).isEqualTo('A');
        assertThat(id.tier()).isEqualTo('C');
        assertThat(id.serial()).isEqualTo("00EZA59H");
        assertThat(id.serialNumber()).isEqualTo(502601009);
        assertThat(id.check()).isEqualTo("ZC3R");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH, -1",
        "C1561-3301-20004-AC-00EZA59H-ZC3, LENGTH, -1",
        "C1561-3301-20004-AC-00EZA59H-ZC3R0, LENGTH, -1",
        "c1561-3301-20004-AC-00EZA59H-ZC3R, LOWER_CASE, 0",
        "D1561-3301-20004-AC-00EZA59H-ZC3R, UNSUPPORTED_VERSION, 0",
        "51561-3301-20004-AC-00EZA59H-ZC3R, ILLEGAL_CHARACTER, 0",
        "O1561-3301-20004-AC-00EZA59H-ZC3R, AMBIGUOUS_LETTER, 0",
        "C15A1-3301-20004-AC-00EZA59H-ZC3R, AUTHORITY, 3",
        "CA561-3301-20004-AC-00EZA59H-ZC3R, AUTHORITY, 1",
        "C0001-3301-20004-AC-00EZA59H-ZC3R, AUTHORITY, 1",
        "C0001-3301-20004-AC-00EZA59H-ZC3é, AUTHORITY, 1",
        "C00é1-3301-20004-AC-00EZA59H-ZC3R, NON_ASCII, 3",
        "C1561-3301-20004-AC-00000000-ZC3R, SERIAL, 20",
        "C1561-3301-20004-AC-00000000-ZCu3, SERIAL, 20",
        "C1561-3301-20004-AC-0000000u-ZC3R, LOWER_CASE, 27",
        "C1561-3301-20004-AC-00EZA59H-ZC3S, CHECK, 29",
        "C1561-3301-20004-AC-00EZA59J-ZC3R, CHECK, 29",
        "C1561_3301-20004-AC-00EZA59H-ZC3R, SEPARATOR, 5",
        "C1561a3301-20004-AC-00EZA59H-ZC3R, SEPARATOR, 5",
        "C1561－3301-20004-AC-00EZA59H-ZC3R, FULL_WIDTH, 5",
        "C1561—3301-20004-AC-00EZA59H-ZC3R, NON_ASCII, 5",
        "C1561-3301-200-4-AC-00EZA59H-ZC3R, ILLEGAL_CHARACTER, 14",
        "C1561-3301-20004-AC-00EZA59H-ZC３R, FULL_WIDTH, 31",
        "C1561-3301-20004-AC-00EZA59H-ZC3　, FULL_WIDTH, 32",
        "C1561-3301-20004-UC-00EZA59H-ZC3R, AMBIGUOUS_LETTER, 17",
        "D1561-3301-2000é-AC-00EZA59H-ZC3R, UNSUPPORTED_VERSION, 0"
    })
    void refusesWithReasonAndIndex(String text, IdReason reason, int index) {
        assertThat(ComputeId.tryParse(text)).isEqualTo(new IdRejection(reason, text, index));
        assertThatThrownBy(() -> ComputeId.parse(text))
                .isInstanceOfSatisfying(
                        IdException.class,
                        e -> assertThat(e.rejection().reason()).isEqualTo(reason));
    }

    @Test
    void refusesLoneSurrogatesAsNonAscii() {
        String text = "C1561-3301-20004-AC-00EZA59H-ZC3\uD800";
        assertThat(ComputeId.tryParse(text)).isEqualTo(new IdRejection(IdReason.NON_ASCII, text, 32));
    }

    @ParameterizedTest
    @CsvSource({
        "156,  3301, 20004, A, C, 00EZA59H, LENGTH, -1",
        "1561, 3301, 20004, AB, C, 00EZA59, LENGTH, -1",
        "1561, 33-1, 20004, A, C, 00EZA59H, ILLEGAL_CHARACTER, 8",
        "1561, 3301, 20004, A, C, 00000000, SERIAL, 20",
        "0001, 3301, 20004, A, C, 00EZA59H, AUTHORITY, 1",
        "1561, 3301, 20004, A, C, 00EZA59h, LOWER_CASE, 27"
    })
    void refusesFieldsWithTheIndexInTheComposedText(
            String authority,
            String node,
            String registrant,
            String resourceClass,
            String tier,
            String serial,
            IdReason reason,
            int index) {
        IdFields fields = new IdFields(authority, node, registrant, resourceClass, tier, serial);
        assertThat(ComputeId.tryOf(fields)).isEqualTo(new IdRejection(reason, fields.toString(), index));
    }

    @ParameterizedTest
    @CsvSource({
        "604a608c-6008-4800-8011-4c001df51531", // version 4
        "604a608c-6008-8800-c011-4c001df51531", // another variant
        "604a608c-6008-8800-9011-4c001df51531", // a zero bit set
        "604a608c-6008-8800-a011-4c001df51531", // the other zero bit set
        "684a608c-6008-8800-8011-4c001df51531", // version letter D
        "60000000-6008-8800-8011-4c001df51531", // authority 000
        "628a608c-6008-8800-8011-4c001df51531", // an authority with a letter
        "604a608c-6008-8800-8011-4c0000000000", // serial of zeroes
        "{604a608c-6008-8800-8011-4c001df5153}",
        "urn:uuid:604a608c-6008-8800-8011-4c001",
        "1-1-8-8-1",
        "604a608c-6008-8800-8011-4c001df5153g",
        "604a608c60088-800-8011-4c001df515310"
    })
    void refusesUuids(String text) {
        assertThat(ComputeId.tryParseUuid(text)).isEqualTo(new IdRejection(IdReason.UUID, text, IdRejection.NO_INDEX));
    }

    @Test
    void ordersAsTextDoes() {
        List<ComputeId> ids = List.of(
                ComputeId.parse("C1561-1200-20087-MF-ZZZZZZZZ-E7ND"),
                ComputeId.parse(HANGZHOU),
                ComputeId.parse("C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS"),
                ComputeId.parse("C9990-0001-00001-GF-00000001-GJXR"));
        assertThat(ids).isSorted();
        assertThat(ids.stream().map(ComputeId::toString)).isSorted();
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(ComputeId.class).withNonnullFields().verify();
    }

    @Test
    void showsHostileInputShortAndEscaped() {
        IdRejection rejection =
                new IdRejection(IdReason.LENGTH, "\u202E\u0007" + "x".repeat(1000), IdRejection.NO_INDEX);
        assertThat(rejection.toString())
                .startsWith("LENGTH in \"\\u202e\\u0007xxx")
                .hasSizeLessThan(100);
    }
}
