package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last that is in and the first that is out, wherever a range ends. */
class EdgesTest {

    /** Holds the first and the last digit and letter. */
    private static final ComputeId ID = ComputeId.of(new IdFields("1561", "3301", "20004", "A", "C", "09AZ9A0Z"));

    @Test
    void foldsTheEndsOfTheFullWidthDigitsAndLetters() {
        for (char c : new char[] {'0', '9', 'A', 'Z'}) {
            assertRepaired(ID.toString().replace(c, (char) (c + 0xFEE0)), Repair.FULL_WIDTH);
        }
        for (char c : new char[] {'a', 'z'}) {
            assertRepaired(
                    ID.toString().replace(Character.toUpperCase(c), (char) (c + 0xFEE0)),
                    Repair.FULL_WIDTH,
                    Repair.LOWER_CASE);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uFF0F', '\uFF1A', '\uFF20', '\uFF3B', '\uFF40', '\uFF5B'})
    void foldsNothingBesideThem(char beside) {
        String text = ID.toString().replaceFirst("09AZ", "09A" + beside);
        assertThatExceptionOfType(IdException.class).isThrownBy(() -> ComputeId.parseLenient(text));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2010', '\u2015', '\u2212', '\uFF0D'})
    void takesTheFirstAndTheLastDash(char dash) {
        assertRepaired(ID.toString().replace('-', dash), Repair.SEPARATOR);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u200F', '\u2016', '\u2211', '\u2213', '\uFF0C', '\uFF0E'})
    void takesNoNeighbourOfADash(char neighbour) {
        String text = ID.toString().replace('-', neighbour);
        assertThatExceptionOfType(IdException.class).isThrownBy(() -> ComputeId.parseLenient(text));
    }

    @Test
    void makesHandlesOfTheSmallestNumbers() {
        String handle = Carrier.handle(ID, 0, 9);
        assertThat(handle).startsWith("88.0.9/");
        assertRepaired(handle, Repair.CARRIER, Repair.SEPARATOR);
        assertThatIllegalArgumentException().isThrownBy(() -> Carrier.handle(ID, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Carrier.handle(ID, 0, -1));
    }

    @Test
    void makesLinksOfPrintableAsciiAlone() {
        assertRepaired(Carrier.link(ID, "host/!~"), Repair.CARRIER);
        for (String resolver : new String[] {"ho st", "host\u007F", "h\u00F6st", "", "a//b", "/a", "a/"}) {
            assertThatIllegalArgumentException().as(resolver).isThrownBy(() -> Carrier.link(ID, resolver));
        }
    }

    @Test
    void knowsTheEndsOfTheRangesOfTheInteropProfile() {
        InteropFacets facets = new InteropFacets("0000", "az", Map.of("F", "0"));
        assertThat(new InteropCode("0000", "00000", "0", 1, facets).serial()).isOne();
        assertThat(new InteropCode("9999", "99999", "Z", 999_999_999, facets).serial())
                .isEqualTo(999_999_999);
        assertThat(new InteropClasses(Map.of("401", "0")).classes()).hasSize(1);
        for (long serial : new long[] {0, 1_000_000_000}) {
            assertThatExceptionOfType(IdException.class)
                    .isThrownBy(() -> new InteropCode("0000", "00000", "0", serial, facets));
        }
        for (String industry : new String[] {"a`", "{z", "Az", "a"}) {
            assertThatExceptionOfType(IdException.class)
                    .isThrownBy(() -> new InteropFacets("0000", industry, Map.of()));
        }
    }

    @Test
    void showsARejectionWithoutWhatATerminalWouldObey() {
        assertThat(new IdRejection(IdReason.LENGTH, " ~\u001F\u007F\"\\\u4E2D", IdRejection.NO_INDEX))
                .hasToString("LENGTH in \" ~\\u001f\\u007f\\u0022\\u005c\\u4e2d\"");
        assertThat(new IdRejection(IdReason.CHECK, "x".repeat(64), 0))
                .hasToString("CHECK at 0 in \"" + "x".repeat(64) + "\"");
        assertThat(new IdRejection(IdReason.CHECK, "x".repeat(65), 64))
                .hasToString("CHECK at 64 in \"" + "x".repeat(64) + "…\"");
    }

    @Test
    void readsEachDigitOfTheCountryFromAUuid() {
        UUID uuid = ID.toUuid();
        for (int shift : new int[] {50, 45, 40}) {
            long digit = 31L << (shift + 4);
            assertThat(ComputeId.tryFrom(with(uuid, digit, 9L << (shift + 4)))).isInstanceOf(ComputeId.class);
            assertThat(ComputeId.tryFrom(with(uuid, digit, 10L << (shift + 4)))).isInstanceOf(IdRejection.class);
        }
        long country = 0x7FFFL << 44;
        assertThat(ComputeId.tryFrom(with(uuid, country, 0))).isInstanceOf(IdRejection.class);
        assertThat(ComputeId.tryFrom(with(uuid, country, 1L << 44))).isInstanceOf(ComputeId.class);
    }

    @Test
    void givesItsBitsInTheOrderOfItsSymbols() {
        assertThat(Long.toString(ID.hi(), 32)).startsWith("c1561");
        assertThat(ID.hi() >>> 55).isEqualTo(12);
        assertThat(ID.lo() & 31).isEqualTo(31);
        assertThat(ID.lo() >>> 5 & 31).isZero();
    }

    private static UUID with(UUID uuid, long mask, long bits) {
        return new UUID((uuid.getMostSignificantBits() & ~mask) | bits, uuid.getLeastSignificantBits());
    }

    private static void assertRepaired(String text, Repair... repairs) {
        RepairedId read = ComputeId.parseLenient(text);
        assertThat(read.id()).isEqualTo(ID);
        assertThat(read.repairs()).containsExactlyInAnyOrder(repairs);
    }
}
