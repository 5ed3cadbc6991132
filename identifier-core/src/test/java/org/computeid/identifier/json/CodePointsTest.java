package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @Test
    void tableIsThatOfUnicode13() throws IOException {
        assumeTrue(Runtime.version().feature() == 17, "only JDK 17 has the character data of Unicode 13.0");
        assertThat(table()).isEqualTo(UnassignedRanges.generate());
    }

    @Test
    void tableAssignsNothingThatLaterVersionsDoNot() {
        int[] lost = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> CodePoints.isAssigned(c) && Character.getType(c) == Character.UNASSIGNED)
                .toArray();
        assertThat(lost).isEmpty();
    }

    @Test
    void tableHasTheBytesThatTheSpecificationNames() throws IOException {
        assertThat(Digest.sha256(table().getBytes(StandardCharsets.US_ASCII)))
                .hasToString("1070e643689a10a76b8dd4ec7439bfe2d14240911b60faeb8c31ba4af82c939f");
    }

    @Test
    void allowsWhatTheRulesSayOneByOne() {
        int[] wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> CodePoints.isAllowed(c) != isAllowedByTheRules(c))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0x7E, 0xA0, 0xAD, 0x200B, 0x200E, 0x2027, 0x202F, 0x2060, 0x206A, 0x9FFC, 0xE000, 0xFEFF, 0x1F600
            })
    void allowsTheNeighboursOfWhatIsForbidden(int c) {
        assertThat(CodePoints.isAllowed(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                -1, 0, 0x1F, 0x7F, 0x80, 0x9F, 0x378, 0x2028, 0x2029, 0x202A, 0x202E, 0x2065, 0x2066, 0x2069, 0x9FFD,
                0x9FFF, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF
            })
    void forbidsTheRest(int c) {
        assertThat(CodePoints.isAllowed(c)).isFalse();
    }

    @Test
    void inertOnesNeverCombine() {
        int[] wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(CodePoints::isInert)
                .filter(c -> isMark(c) || !Nfc.isNormalized(Character.toString(c)))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    /** The constant was computed on JDK 17; every other run-time must come to it. */
    @Test
    void everyRunTimeJudgesNormalizationAlike() {
        BitSet verdicts = new BitSet();
        List<String> before =
                List.of("", "a", "\u00ea", "\u304b", "\u1100", "\uac00", "\u0323", "\u0935", "\ud804\udc99");
        int bit = 0;
        for (int c = 0x300; c <= 0x2FFFF; c++) {
            if (CodePoints.isAllowed(c) && !CodePoints.isInert(c)) {
                for (String start : before) {
                    verdicts.set(bit++, Nfc.isNormalized(start + Character.toString(c)));
                }
            }
        }
        verdicts.set(bit);
        assertThat(Digest.sha256(verdicts.toByteArray()))
                .hasToString("b939c17f97f236365b979d2ff553dad3cccd1073959505b9c311a817c56b5cd9");
    }

    @Test
    void findsWhereATextCeasesToBeNormalized() {
        assertThat(Nfc.firstFault("abe\u0301x\u0301")).isEqualTo(3);
        assertThat(Nfc.firstFault("\ud83d\ude00\u0340")).isEqualTo(1);
        assertThat(Nfc.firstFault("\u212b")).isZero();
        assertThat(Nfc.firstFault("a\u0301")).isEqualTo(1);
        assertThat(Nfc.firstFault("q\u0301\u0323")).isEqualTo(2);
    }

    private static boolean isAllowedByTheRules(int c) {
        boolean control = c <= 0x1F || (c >= 0x7F && c <= 0x9F);
        boolean separator = c == 0x2028 || c == 0x2029;
        boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        return !control && !separator && !bidi && !surrogate && !noncharacter && CodePoints.isAssigned(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (c >= 0x1100 && c <= 0x11FF);
    }

    private static String table() throws IOException {
        try (InputStream in = CodePoints.class.getResourceAsStream("unassigned-13.0.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
