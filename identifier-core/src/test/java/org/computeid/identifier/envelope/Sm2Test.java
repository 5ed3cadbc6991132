package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm2Test {

    private static final HexFormat HEX = HexFormat.of();
    private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SGD_SM3_SM2;
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("sm2p256v1");
    private static final BigInteger N = CURVE.getN();
    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger SECRET =
            new BigInteger("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8", 16);
    private static final BigInteger NONCE =
            new BigInteger("59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21", 16);
    private static final String SIGNATURE = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
            + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    /** GB/T 32918.5-2017 appendix A.2. */
    @Test
    void signsAndVerifiesTheVectorOfTheStandard() throws VerificationException {
        SigningKey key = key();
        assertThat(HEX.formatHex(key.verificationKey().encoded()))
                .isEqualTo("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                        + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        byte[] signature = Sm2Scheme.INSTANCE.sign(secret(SECRET), MESSAGE, new FixedNonce());
        assertThat(HEX.formatHex(signature)).isEqualTo(SIGNATURE);
        key.verificationKey().verify(MESSAGE, signature);
        key.verificationKey().verify(MESSAGE, signed(new SM3Digest(), ID, true));
    }

    @Test
    void refusesOtherIdentifiersAndNone() throws VerificationException {
        assertThat(verifies(signed(new SM3Digest(), "1234567812345679".getBytes(StandardCharsets.US_ASCII), true)))
                .isFalse();
        assertThat(verifies(signed(new SM3Digest(), "ALICE123@YAHOO.COM".getBytes(StandardCharsets.US_ASCII), true)))
                .isFalse();
        assertThat(verifies(signed(new SM3Digest(), new byte[0], true))).isFalse();
        assertThat(verifies(signed(new SM3Digest(), ID, false))).isFalse();
    }

    @Test
    void refusesAnotherDigest() throws VerificationException {
        assertThat(verifies(signed(new SHA256Digest(), ID, true))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refusesHalvesOutOfRange(int half) throws VerificationException {
        byte[] signature = HEX.parseHex(SIGNATURE);
        BigInteger r = PrimeCurve.number(signature, 0);
        BigInteger s = PrimeCurve.number(signature, 32);
        BigInteger max = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        for (BigInteger odd : new BigInteger[] {
            BigInteger.ZERO, BigInteger.ONE, N.subtract(BigInteger.ONE), N, N.add(BigInteger.ONE), max
        }) {
            byte[] bad = half == 0 ? PrimeCurve.concatenated(odd, s) : PrimeCurve.concatenated(r, odd);
            assertThat(verifies(bad)).isFalse();
        }
        assertThat(verifies(PrimeCurve.concatenated(r, N.subtract(r)))).isFalse();
        assertThat(verifies(PrimeCurve.concatenated(r, N.subtract(s)))).isFalse();
        assertThat(verifies(PrimeCurve.concatenated(s, r))).isFalse();
    }

    @Test
    void refusesTheOtherSpellingsOfTheSameNumbers() throws Exception {
        byte[] signature = HEX.parseHex(SIGNATURE);
        byte[] der = StandardDSAEncoding.INSTANCE.encode(
                N, PrimeCurve.number(signature, 0), PrimeCurve.number(signature, 32));
        assertThat(verifies(der)).isFalse();
        assertThat(verifies(Arrays.copyOf(der, 64))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 63))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 65))).isFalse();
    }

    @Test
    void refusesTheKeyMinusG() {
        refusesKey(encoded(CURVE.getG().negate().normalize()));
        Refusals.assertRefused(() -> SigningKey.of(SM2, secret(N.subtract(BigInteger.ONE))), VerificationReason.KEY);
    }

    @Test
    void acceptsTheKeysBesideMinusG() throws VerificationException {
        assertThat(VerificationKey.of(SM2, encoded(CURVE.getG().normalize())).algorithm())
                .isEqualTo(SM2);
        SigningKey last = SigningKey.of(SM2, secret(N.subtract(BigInteger.TWO)));
        last.verificationKey().verify(MESSAGE, last.sign(MESSAGE));
    }

    @Test
    void refusesKeysOffTheCurveOrOutOfRange() throws VerificationException {
        byte[] good = key().verificationKey().encoded();
        BigInteger x = PrimeCurve.number(good, 0);
        BigInteger y = PrimeCurve.number(good, 32);
        BigInteger p = CURVE.getCurve().getField().getCharacteristic();
        refusesKey(PrimeCurve.concatenated(x, y.add(BigInteger.ONE)));
        refusesKey(PrimeCurve.concatenated(y, x));
        refusesKey(new byte[64]);
        refusesKey(PrimeCurve.concatenated(p, BigInteger.ONE));
        refusesKey(PrimeCurve.concatenated(BigInteger.ZERO, p));
        refusesKey(Keys.of(SignatureAlgorithm.ES256, 5).verificationKey().encoded());
        Refusals.assertRefused(() -> SigningKey.of(SM2, new byte[32]), VerificationReason.KEY);
        Refusals.assertRefused(() -> SigningKey.of(SM2, secret(N)), VerificationReason.KEY);
    }

    private static SigningKey key() throws VerificationException {
        return SigningKey.of(SM2, secret(SECRET));
    }

    private static boolean verifies(byte[] signature) throws VerificationException {
        return key().verificationKey().verifies(MESSAGE, signature);
    }

    private static void refusesKey(byte[] encoded) {
        Refusals.assertRefused(() -> VerificationKey.of(SM2, encoded), VerificationReason.KEY);
    }

    /** Signs as GB/T 32918.2 section 6.1 says, with any digest and identifier, and with or without Z_A. */
    private static byte[] signed(Digest digest, byte[] id, boolean withZ) {
        ECPoint publicKey = CURVE.getG().multiply(SECRET).normalize();
        byte[] z = withZ ? z(digest, id, publicKey) : new byte[0];
        BigInteger e = new BigInteger(1, hash(digest, z, MESSAGE));
        ECPoint point = CURVE.getG().multiply(NONCE).normalize();
        BigInteger r = e.add(point.getAffineXCoord().toBigInteger()).mod(N);
        BigInteger s = SECRET.add(BigInteger.ONE)
                .modInverse(N)
                .multiply(NONCE.subtract(r.multiply(SECRET)))
                .mod(N);
        return PrimeCurve.concatenated(r, s);
    }

    private static byte[] z(Digest digest, byte[] id, ECPoint publicKey) {
        byte[] bits = {(byte) (id.length >> 5), (byte) (id.length << 3)};
        return hash(
                digest,
                bits,
                id,
                CURVE.getCurve().getA().getEncoded(),
                CURVE.getCurve().getB().getEncoded(),
                encoded(CURVE.getG().normalize()),
                encoded(publicKey));
    }

    private static byte[] hash(Digest digest, byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] encoded(ECPoint point) {
        return PrimeCurve.concatenated(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }

    private static byte[] secret(BigInteger scalar) {
        return Arrays.copyOf(PrimeCurve.concatenated(scalar, BigInteger.ZERO), 32);
    }

    /** Gives the nonce of the standard's example. */
    private static final class FixedNonce extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret(NONCE), 0, bytes, 0, bytes.length);
        }
    }
}
