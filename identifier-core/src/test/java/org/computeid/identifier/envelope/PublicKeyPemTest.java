package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyPemTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String P256 = "301306072a8648ce3d020106082a8648ce3d030107";
    private static final String POINT =
            HEX.formatHex(Keys.of(SignatureAlgorithm.ES256, 5).verificationKey().encoded());

    @ParameterizedTest
    @EnumSource
    void comeBackAsTheyWere(SignatureAlgorithm algorithm) throws VerificationException {
        VerificationKey key = Keys.of(algorithm, 5).verificationKey();
        assertThat(VerificationKey.fromPem(key.toPem())).isEqualTo(key);
    }

    @Test
    void readsUncompressedPointsOnly() throws VerificationException {
        assertThat(VerificationKey.fromPem(pem(P256 + "03420004" + POINT)).encoded())
                .isEqualTo(HEX.parseHex(POINT));
        refuses(P256 + "03220002" + POINT.substring(0, 64));
        refuses(P256 + "03220003" + POINT.substring(0, 64));
        refuses(P256 + "03420006" + POINT);
        refuses(P256 + "030100");
        refuses(P256 + "03020000");
        refuses(P256 + "0300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "301306072a8648ce3d020106082a8648ce3d03010703430004",
                "301306072a8648ce3d020106082a8648ce3d03010703420104",
                "301306072a8648ce3d020106082a8648ce3d03010704420004",
                "301306072a8648ce3d020106082a811ccf5501822d03420004",
                "300906072a8648ce3d020103420004"
            })
    void refusesOtherDer(String head) {
        refuses(head + POINT);
    }

    @Test
    void refusesWhatIsNoPublicKey() {
        assertRefused(() -> VerificationKey.fromPem(Keys.VENDOR.exportPem()), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.fromPem(new byte[0]), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.fromPem(new byte[Pem.MAX_BYTES + 1]), VerificationReason.KEY);
        refuses(P256 + "03420004" + POINT + "0500");
        refuses("300506032b6570" + "032100" + "00".repeat(32));
    }

    @Property(tries = 2_000)
    void answersAnyBytes(@ForAll @Size(max = 100) byte[] bytes) {
        assertThatThrownBy(() -> VerificationKey.fromPem(new Pem(Pem.PUBLIC_KEY, bytes).toBytes()))
                .isInstanceOf(VerificationException.class);
    }

    private static void refuses(String inner) {
        assertRefused(() -> VerificationKey.fromPem(pem(inner)), VerificationReason.KEY);
    }

    private static byte[] pem(String inner) {
        return new Pem(Pem.PUBLIC_KEY, DerWriter.element(DerReader.SEQUENCE, HEX.parseHex(inner))).toBytes();
    }
}
