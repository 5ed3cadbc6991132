package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteropCodeTest {

    private static final String SAMPLE = "1101tc200044013301502601009F1S1024N100P150";
    private static final InteropClasses CLASSES = new InteropClasses(Map.of("401", "A", "402", "S", "403", "G"));

    @Test
    void readsThePublicSampleAndBack() {
        InteropCode code = InteropCode.parse(SAMPLE, CLASSES);
        assertThat(code)
                .isEqualTo(new InteropCode(
                        "3301",
                        "20004",
                        "A",
                        502601009,
                        new InteropFacets("1101", "tc", Map.of("F", "1", "S", "1024", "N", "100", "P", "150"))));
        assertThat(code.toText(CLASSES)).isEqualTo(SAMPLE);
        ComputeId id = code.toComputeId("C");
        assertThat(id).hasToString("C1561-3301-20004-AC-00EZA59H-ZC3R");
        assertThat(InteropCode.from(id, code.facets())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1101tc200044013301502601009",
                "1101tc200044013301000000001",
                "1101tc200044013301502601009S0N00",
                "1101tc200044013301502601009P99999999999999999999999999"
            })
    void keepsEveryDigitOnTheWayBack(String text) {
        assertThat(InteropCode.parse(text, CLASSES).toText(CLASSES)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1101tc20004401330150260100",
                "1101tc200044013301000000000",
                "1101TC200044013301502601009",
                "1101tc200044043301502601009",
                "1101tc200044013301502601009F",
                "1101tc200044013301502601009S1F1",
                "1101tc200044013301502601009F1F1",
                "1101tc200044013301502601009X1",
                "1101tc2000440133015026010091",
                "1101tc20004401330150260100F",
                "１101tc200044013301502601009",
                "1101tc2000é4013301502601009",
                "1101tc20004401330a502601009"
            })
    void refusesEveryFaultAsProfile(String text) {
        refused(() -> InteropCode.parse(text, CLASSES));
    }

    @Test
    void refusesTablesThatHaveNoWayBack() {
        refused(() -> new InteropClasses(Map.of("401", "A", "402", "A")));
        refused(() -> new InteropClasses(Map.of("401", "AB")));
        refused(() -> new InteropClasses(Map.of("401", "I")));
        refused(() -> new InteropClasses(Map.of("41", "A")));
    }

    @Test
    void refusesIdentifiersThatTheCodeCannotCarry() {
        InteropFacets facets = new InteropFacets("1101", "tc", Map.of());
        refused(() -> InteropCode.from(ComputeId.parse("C9990-0001-00001-GF-00000001-GJXR"), facets));
        refused(() -> InteropCode.from(ComputeId.parse("C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS"), facets));
        refused(() -> InteropCode.from(ComputeId.parse("C1561-1200-20087-MF-ZZZZZZZZ-E7ND"), facets));
        refused(() -> InteropCode.parse(SAMPLE, CLASSES).toText(new InteropClasses(Map.of("402", "S"))));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IdException.class, e -> {
            assertThat(e.rejection().reason()).isEqualTo(IdReason.PROFILE);
            assertThat(e.rejection().index()).isEqualTo(IdRejection.NO_INDEX);
        });
    }
}
