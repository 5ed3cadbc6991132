package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.signers.HashMLDSASigner;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Test;

class MlDsa65Test {

    private static final SignatureAlgorithm ML_DSA_65 = SignatureAlgorithm.ML_DSA_65;
    private static final SigningKey KEY = Keys.of(ML_DSA_65, 5);
    private static final byte[] MESSAGE = {1, 2, 3};

    /** 48 bytes of challenge, 5 × 640 bytes of z, then the hint: 55 places and 6 counts. */
    private static final int HINT = 48 + 5 * 640;

    private static final int HINT_COUNTS = HINT + 55;

    /**
     * The accumulated known answer of C2SP CCTV for ML-DSA-65: one hundred keys from seeds, and the deterministic signature
     * of each under the empty message, strung together and hashed.
     */
    @Test
    void makesTheKnownKeysAndSignatures() throws VerificationException {
        SHAKEDigest seeds = new SHAKEDigest(128);
        SHAKEDigest answers = new SHAKEDigest(128);
        for (int i = 0; i < 100; i++) {
            byte[] seed = new byte[32];
            seeds.doOutput(seed, 0, seed.length);
            SigningKey key = SigningKey.of(ML_DSA_65, seed);
            byte[] publicKey = key.verificationKey().encoded();
            answers.update(publicKey, 0, publicKey.length);
            byte[] signature = key.sign(new byte[0]);
            answers.update(signature, 0, signature.length);
            key.verificationKey().verify(new byte[0], signature);
        }
        byte[] answer = new byte[32];
        answers.doFinal(answer, 0, answer.length);
        assertThat(HexFormat.of().formatHex(answer))
                .isEqualTo("8358a1843220194417cadbc2651295cd8fc65125b5a5c1a239a16dc8b57ca199");
    }

    @Test
    void refusesOtherLengths() {
        byte[] signature = KEY.sign(MESSAGE);
        assertThat(verifies(signature)).isTrue();
        assertThat(verifies(Arrays.copyOf(signature, signature.length - 1))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, signature.length + 1))).isFalse();
        assertThat(verifies(new byte[2_420])).isFalse();
        assertThat(verifies(new byte[4_627])).isFalse();
    }

    @Test
    void refusesAnotherContext() throws Exception {
        byte[] context = {1};
        assertThat(verifies(signature(new ParametersWithContext(secret(MLDSAParameters.ml_dsa_65), context))))
                .isFalse();
        assertThat(verifies(signature(secret(MLDSAParameters.ml_dsa_65)))).isTrue();
    }

    @Test
    void refusesThePrehashVariant() throws Exception {
        HashMLDSASigner signer = new HashMLDSASigner();
        signer.init(true, secret(MLDSAParameters.ml_dsa_65_with_sha512));
        signer.update(MESSAGE, 0, MESSAGE.length);
        assertThat(verifies(signer.generateSignature())).isFalse();
    }

    @Test
    void refusesKeysAndSignaturesOfOtherParameterSets() throws Exception {
        for (MLDSAParameters other : new MLDSAParameters[] {MLDSAParameters.ml_dsa_44, MLDSAParameters.ml_dsa_87}) {
            assertThat(verifies(signature(secret(other)))).isFalse();
            byte[] publicKey = secret(other).getPublicKey();
            Refusals.assertRefused(() -> VerificationKey.of(ML_DSA_65, publicKey), VerificationReason.KEY);
        }
    }

    @Test
    void refusesHintsThatAreNotInTheirOneForm() {
        byte[] good = KEY.sign(MESSAGE);
        int first = good[HINT_COUNTS];
        int last = good[HINT_COUNTS + 5];
        assertThat(first).isGreaterThan(1);
        byte[] swapped = good.clone();
        swapped[HINT] = good[HINT + 1];
        swapped[HINT + 1] = good[HINT];
        assertThat(verifies(swapped)).as("places out of order").isFalse();
        byte[] repeated = good.clone();
        repeated[HINT + 1] = good[HINT];
        assertThat(verifies(repeated)).as("a place twice").isFalse();
        byte[] falling = good.clone();
        falling[HINT_COUNTS + 1] = (byte) (first - 1);
        assertThat(verifies(falling)).as("counts that fall").isFalse();
        byte[] many = good.clone();
        many[HINT_COUNTS + 5] = 56;
        assertThat(verifies(many)).as("more than 55 places").isFalse();
        byte[] padded = good.clone();
        padded[HINT + last] = 1;
        assertThat(last).isLessThan(55);
        assertThat(verifies(padded)).as("padding that is not zero").isFalse();
    }

    @Test
    void refusesEveryAlteredPart() {
        byte[] good = KEY.sign(MESSAGE);
        for (int index : new int[] {0, 47, 48, 48 + 639, HINT - 1, HINT, HINT_COUNTS, good.length - 1}) {
            byte[] bad = good.clone();
            bad[index] ^= 1;
            assertThat(verifies(bad)).isFalse();
        }
    }

    private static boolean verifies(byte[] signature) {
        return KEY.verificationKey().verifies(MESSAGE, signature);
    }

    private static MLDSAPrivateKeyParameters secret(MLDSAParameters parameters) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 5);
        return new MLDSAPrivateKeyParameters(parameters, seed);
    }

    private static byte[] signature(CipherParameters key) throws Exception {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, key);
        signer.update(MESSAGE, 0, MESSAGE.length);
        return signer.generateSignature();
    }
}
