package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.computeid.identifier.json.Base64Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Es256Test {

    private static final HexFormat HEX = HexFormat.of();
    private static final SignatureAlgorithm ES256 = SignatureAlgorithm.ES256;
    private static final SigningKey KEY = Keys.of(ES256, 5);
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    /** RFC 6979 appendix A.2.5, with SHA-256. */
    @ParameterizedTest
    @CsvSource({
        "sample, efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        "test, f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"
    })
    void signsTheVectorsOfTheStandard(String message, String signature) throws VerificationException {
        SigningKey key =
                SigningKey.of(ES256, HEX.parseHex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"));
        assertThat(HEX.formatHex(key.verificationKey().encoded()))
                .isEqualTo("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
        byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
        assertThat(HEX.formatHex(key.sign(bytes))).isEqualTo(signature);
        key.verificationKey().verify(bytes, key.sign(bytes));
    }

    /** RFC 7515 appendix A.3. */
    @Test
    void verifiesTheJwsOfTheStandard() throws VerificationException {
        byte[] x = Base64Url.decode("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
        byte[] y = Base64Url.decode("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        String signingInput = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        VerificationKey.of(ES256, joined(x, y))
                .verify(
                        signingInput.getBytes(StandardCharsets.US_ASCII),
                        Base64Url.decode(
                                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3"
                                        + "-Kg6NU1Q"));
    }

    @Test
    void acceptsEitherHalfOfTheRangeOfS() {
        byte[] signature = KEY.sign(MESSAGE);
        assertThat(verifies(joined(r(signature), N.subtract(s(signature))))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refusesHalvesOutOfRange(int half) {
        byte[] signature = KEY.sign(MESSAGE);
        BigInteger two256 = BigInteger.ONE.shiftLeft(256);
        for (BigInteger odd :
                new BigInteger[] {BigInteger.ZERO, N, N.add(BigInteger.ONE), two256.subtract(BigInteger.ONE)}) {
            byte[] bad = half == 0 ? joined(odd, s(signature)) : joined(r(signature), odd);
            assertThat(verifies(bad)).isFalse();
        }
    }

    @Test
    void refusesTheOtherSpellingsOfTheSameNumbers() throws Exception {
        byte[] signature = KEY.sign(MESSAGE);
        byte[] der = StandardDSAEncoding.INSTANCE.encode(N, r(signature), s(signature));
        assertThat(verifies(der)).isFalse();
        assertThat(verifies(Arrays.copyOf(der, 64))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 63))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 65))).isFalse();
        assertThat(verifies(joined(s(signature), r(signature)))).isFalse();
    }

    @Test
    void refusesKeysOffTheCurveOrOutOfRange() {
        byte[] good = KEY.verificationKey().encoded();
        BigInteger x = r(good);
        BigInteger y = s(good);
        refusesKey(joined(x, y.add(BigInteger.ONE)));
        refusesKey(joined(y, x));
        refusesKey(new byte[64]);
        refusesKey(joined(P, BigInteger.ONE));
        refusesKey(joined(BigInteger.ZERO, P));
        refusesKey(Keys.of(SignatureAlgorithm.SGD_SM3_SM2, 5).verificationKey().encoded());
    }

    /** x = 5 lies on the curve, and x + p still fits into 32 bytes. */
    @Test
    void refusesACoordinateThatIsNotReduced() throws VerificationException {
        BigInteger five = BigInteger.valueOf(5);
        BigInteger b = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger y = five.pow(3)
                .subtract(five.multiply(BigInteger.valueOf(3)))
                .add(b)
                .modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        assertThat(VerificationKey.of(ES256, joined(five, y)).algorithm()).isEqualTo(ES256);
        refusesKey(joined(five.add(P), y));
    }

    @Test
    void refusesSecretsOutOfRange() throws VerificationException {
        Refusals.assertRefused(() -> SigningKey.of(ES256, new byte[32]), VerificationReason.KEY);
        Refusals.assertRefused(() -> SigningKey.of(ES256, secret(N)), VerificationReason.KEY);
        assertThat(SigningKey.of(ES256, secret(N.subtract(BigInteger.ONE))).verificationKey())
                .isNotEqualTo(SigningKey.of(ES256, secret(BigInteger.ONE)).verificationKey());
    }

    private static boolean verifies(byte[] signature) {
        return KEY.verificationKey().verifies(MESSAGE, signature);
    }

    private static void refusesKey(byte[] encoded) {
        Refusals.assertRefused(() -> VerificationKey.of(ES256, encoded), VerificationReason.KEY);
    }

    private static BigInteger r(byte[] signature) {
        return PrimeCurve.number(signature, 0);
    }

    private static BigInteger s(byte[] signature) {
        return PrimeCurve.number(signature, 32);
    }

    private static byte[] secret(BigInteger scalar) {
        return Arrays.copyOf(joined(scalar, BigInteger.ZERO), 32);
    }

    private static byte[] joined(BigInteger first, BigInteger second) {
        return PrimeCurve.concatenated(first, second);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return joined(new BigInteger(1, first), new BigInteger(1, second));
    }
}
