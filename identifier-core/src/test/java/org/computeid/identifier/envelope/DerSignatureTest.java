package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerSignatureTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ZEROES = "00".repeat(31);
    private static final String ONES = "ff".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "3006020101020102,01,02",
        "3006020100020100,00,00",
        "3007020200800201 7f,80,7f",
    })
    void readsIntegers(String der, String r, String s) throws VerificationException {
        byte[] bytes = HEX.parseHex(der.replace(" ", ""));
        assertThat(HEX.formatHex(DerSignature.toConcatenated(bytes))).isEqualTo(ZEROES + r + ZEROES + s);
        assertThat(DerSignature.fromConcatenated(HEX.parseHex(ZEROES + r + ZEROES + s)))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3000",
                "3003020101",
                "30060201010201",
                "300602010102010200",
                "3008020101020102 0500",
                "3106020101020102",
                "3007020200010201 02",
                "3006020181020102",
                "30050200020102",
                "3006030101020102",
                "308106020101020102",
                "30800201010201020000",
                "30250221 01" + "0000000000000000000000000000000000000000000000000000000000000000" + "0200"
            })
    void refusesAllElse(String der) {
        assertRefused(
                () -> DerSignature.toConcatenated(HEX.parseHex(der.replace(" ", ""))), VerificationReason.SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"022101", "022100"})
    void refusesIntegersOfMoreThan256Bits(String head) throws VerificationException {
        String large = head + ONES;
        String der = HEX.formatHex(DerWriter.element(DerReader.SEQUENCE, HEX.parseHex(large + "020101")));
        String reversed = HEX.formatHex(DerWriter.element(DerReader.SEQUENCE, HEX.parseHex("020101" + large)));
        if (head.endsWith("00")) {
            assertThat(DerSignature.toConcatenated(HEX.parseHex(der))).startsWith(HEX.parseHex(ONES));
        } else {
            assertRefused(() -> DerSignature.toConcatenated(HEX.parseHex(der)), VerificationReason.SIGNATURE);
            assertRefused(() -> DerSignature.toConcatenated(HEX.parseHex(reversed)), VerificationReason.SIGNATURE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65, 128})
    void writesNothingBut64Bytes(int length) {
        assertRefused(() -> DerSignature.fromConcatenated(new byte[length]), VerificationReason.SIGNATURE);
    }

    @Property
    void comeBackAsTheyWere(@ForAll @Size(64) byte[] signature) throws VerificationException {
        assertThat(DerSignature.toConcatenated(DerSignature.fromConcatenated(signature)))
                .isEqualTo(signature);
    }
}
