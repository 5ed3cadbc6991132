package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every engine gives the verdicts of the default one, which the tests of each algorithm hold to the standard. */
class EnginesTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @ParameterizedTest
    @EnumSource
    void agreesOnEd25519(Engines engine) throws Exception {
        agreesOnChanges(engine, SignatureAlgorithm.ED25519);
        VerificationKey key = engine.use(VerificationKey.of(
                SignatureAlgorithm.ED25519,
                EdwardsPoint.BASE.times(BigInteger.TEN).encoded()));
        assertThat(key.verifies(MESSAGE, EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(77), EdwardsPoint.NEUTRAL)))
                .isTrue();
        assertThat(key.verifies(MESSAGE, EdwardsPoint.signature(MESSAGE, BigInteger.ZERO, EdwardsPoint.NEUTRAL)))
                .isTrue();
        for (byte[] signature : ed25519Negatives()) {
            assertThat(key.verifies(MESSAGE, signature))
                    .as(HEX.formatHex(signature))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnEs256(Engines engine) throws Exception {
        agreesOnChanges(engine, SignatureAlgorithm.ES256);
        SigningKey signer = Keys.of(SignatureAlgorithm.ES256, 3);
        VerificationKey key = engine.use(signer.verificationKey());
        byte[] signature = signer.sign(MESSAGE);
        BigInteger r = PrimeCurve.number(signature, 0);
        BigInteger s = PrimeCurve.number(signature, PrimeCurve.HALF);
        assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(r, P256_ORDER.subtract(s))))
                .isTrue();
        List<BigInteger> odd = List.of(
                BigInteger.ZERO,
                P256_ORDER,
                P256_ORDER.subtract(BigInteger.ONE),
                P256_ORDER.add(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
        for (BigInteger number : odd) {
            assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(number, s)))
                    .isFalse();
            assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(r, number)))
                    .isFalse();
            assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(number, number)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnMlDsa65(Engines engine) {
        agreesOnChanges(engine, SignatureAlgorithm.ML_DSA_65);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65, 3_308, 3_310})
    void isNotAskedForOtherLengths(int length) {
        SignatureEngine credulous = (algorithm, publicKey) -> Optional.of((input, signature) -> true);
        VerificationKey key = Keys.VENDOR.verificationKey().withEngine(credulous);
        assertThat(key.verifies(MESSAGE, new byte[64])).isTrue();
        assertThat(key.verifies(MESSAGE, new byte[length])).isFalse();
    }

    @Test
    void isNotAskedForNumbersOutOfRange() throws Exception {
        SignatureEngine credulous = (algorithm, publicKey) -> Optional.of((input, signature) -> true);
        VerificationKey ed25519 = Keys.VENDOR.verificationKey().withEngine(credulous);
        byte[] order = EdwardsPoint.littleEndian(EdwardsPoint.ORDER);
        byte[] signature = EdwardsPoint.signature(MESSAGE, BigInteger.ONE, EdwardsPoint.NEUTRAL);
        assertThat(ed25519.verifies(MESSAGE, signature)).isTrue();
        System.arraycopy(order, 0, signature, 32, 32);
        assertThat(ed25519.verifies(MESSAGE, signature)).isFalse();
        signature[32]--;
        assertThat(ed25519.verifies(MESSAGE, signature)).isTrue();
        for (String r : NOT_CANONICAL) {
            System.arraycopy(HEX.parseHex(r), 0, signature, 0, 32);
            assertThat(ed25519.verifies(MESSAGE, signature)).as(r).isFalse();
        }
        for (String r : CANONICAL) {
            System.arraycopy(HEX.parseHex(r), 0, signature, 0, 32);
            assertThat(ed25519.verifies(MESSAGE, signature)).as(r).isTrue();
        }
        for (SignatureAlgorithm algorithm : List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.SGD_SM3_SM2)) {
            VerificationKey key = Keys.of(algorithm, 3).verificationKey().withEngine(credulous);
            assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(BigInteger.ONE, BigInteger.ONE)))
                    .isTrue();
            assertThat(key.verifies(MESSAGE, PrimeCurve.concatenated(BigInteger.ZERO, BigInteger.ONE)))
                    .isFalse();
            assertThat(key.verifies(
                            MESSAGE,
                            PrimeCurve.concatenated(
                                    BigInteger.ONE,
                                    BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE))))
                    .isFalse();
        }
    }

    /** BouncyCastle's own verification multiplies by the cofactor. */
    @Test
    void isNotReliedOnWhereItTakesTheCofactor() {
        JavaSecurityEngine engine = JavaSecurityEngine.of(new BouncyCastleProvider());
        assertThat(engine.served()).containsExactlyInAnyOrder(SignatureAlgorithm.ES256, SignatureAlgorithm.ML_DSA_65);
        assertThat(SignatureEngine.checked(engine)).isSameAs(engine);
        SignatureEngine cofactored = (algorithm, publicKey) -> algorithm == SignatureAlgorithm.ED25519
                ? Optional.of((input, signature) -> Ed25519.verify(signature, 0, publicKey, 0, input, 0, input.length))
                : Optional.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> SignatureEngine.checked(cofactored));
    }

    /** As some versions of the JDK do. */
    @Test
    void isNotReliedOnWhereItForgetsToReduce() {
        SignatureEngine forgetful = (algorithm, publicKey) -> algorithm == SignatureAlgorithm.ES256
                ? Optional.of((input, signature) ->
                        signature[0] != 0 && bouncyCastle(algorithm, publicKey).verifies(input, signature))
                : Optional.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> SignatureEngine.checked(forgetful));
        SignatureEngine right = (algorithm, publicKey) -> Optional.of(
                (input, signature) -> bouncyCastle(algorithm, publicKey).verifies(input, signature));
        assertThat(SignatureEngine.checked(right)).isSameAs(right);
    }

    @Test
    void isNotReliedOnIfItIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SignatureEngine.checked((algorithm, publicKey) -> Optional.of((input, signature) -> true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SignatureEngine.checked((algorithm, publicKey) -> Optional.of((input, signature) -> false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureEngine.checked(
                        (algorithm, publicKey) -> Optional.of((input, signature) -> input[2] == 'c')));
        SignatureEngine idle = (algorithm, publicKey) -> Optional.empty();
        assertThat(SignatureEngine.checked(idle)).isSameAs(idle);
    }

    @Test
    void changesNothingOfAKeyThatItDoesNotServe() {
        VerificationKey key = Keys.of(SignatureAlgorithm.SGD_SM3_SM2, 3).verificationKey();
        for (Engines engine : List.of(Engines.BOUNCY_CASTLE, Engines.JDK)) {
            assertThat(key.withEngine(engine.find().orElseThrow())).isSameAs(key);
        }
    }

    private static VerificationKey bouncyCastle(SignatureAlgorithm algorithm, byte[] publicKey) {
        try {
            return VerificationKey.of(algorithm, publicKey);
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }

    private static void agreesOnChanges(Engines engine, SignatureAlgorithm algorithm) {
        Random random = new Random(algorithm.signatureLength());
        for (int i = 1; i <= 20; i++) {
            SigningKey signer = Keys.of(algorithm, i);
            VerificationKey key = engine.use(signer.verificationKey());
            assertThat(key).isEqualTo(signer.verificationKey());
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(message);
            byte[] signature = signer.sign(message);
            assertThat(key.verifies(message, signature)).isTrue();
            for (int j = 0; j < 10; j++) {
                byte[] changed = signature.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                assertThat(key.verifies(message, changed))
                        .isEqualTo(signer.verificationKey().verifies(message, changed));
            }
            assertThat(key.verifies(Arrays.copyOf(message, message.length + 1), signature))
                    .isFalse();
        }
    }

    private static final List<String> NOT_CANONICAL = List.of(
            "01" + "00".repeat(30) + "80",
            "ec" + "ff".repeat(31),
            "ed" + "ff".repeat(30) + "7f",
            "ee" + "ff".repeat(30) + "7f",
            "ff".repeat(32));
    private static final List<String> CANONICAL = List.of(
            "01" + "00".repeat(31),
            "00".repeat(32),
            "00".repeat(31) + "80",
            "ec" + "ff".repeat(30) + "7f",
            "eb" + "ff".repeat(31));

    private static List<byte[]> ed25519Negatives() throws Exception {
        List<byte[]> negatives = new ArrayList<>();
        for (int multiple = 1; multiple < 8; multiple++) {
            EdwardsPoint torsion = EdwardsPoint.ORDER_8.times(BigInteger.valueOf(multiple));
            for (int nonce = 0; nonce < 4; nonce++) {
                negatives.add(EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(nonce), torsion));
            }
        }
        byte[] larger = EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(77), EdwardsPoint.NEUTRAL);
        BigInteger s = EdwardsPoint.number(Arrays.copyOfRange(larger, 32, 64));
        System.arraycopy(EdwardsPoint.littleEndian(s.add(EdwardsPoint.ORDER)), 0, larger, 32, 32);
        negatives.add(larger);
        byte[] spelled = EdwardsPoint.signature(MESSAGE, BigInteger.ZERO, EdwardsPoint.NEUTRAL);
        spelled[31] = (byte) 0x80;
        negatives.add(spelled);
        return negatives;
    }
}
