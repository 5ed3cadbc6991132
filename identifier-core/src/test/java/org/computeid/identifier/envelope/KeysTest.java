package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

    /** The key of RFC 8037 appendix A. */
    private static final String PUBLIC =
            "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    private static final String PRIVATE = "{\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
            + "\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    @Test
    void readsTheKeyOfTheStandardAndItsThumbprint() throws VerificationException {
        VerificationKey key = VerificationKey.fromJwk(json(PUBLIC));
        assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.ED25519);
        assertThat(key.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(key.toJwk()).isEqualTo(json(PUBLIC));
        assertThat(SigningKey.fromJwk(json(PRIVATE)).verificationKey()).isEqualTo(key);
    }

    @Test
    void readsMembersThatAllowItsUseAndIgnoresUnknownOnes() throws VerificationException {
        String more = PUBLIC.replace(
                "}", ",\"alg\":\"Ed25519\",\"ext\":true,\"key_ops\":[\"verify\"],\"kid\":\"a\",\"use\":\"sig\"}");
        assertThat(VerificationKey.fromJwk(json(more))).isEqualTo(VerificationKey.fromJwk(json(PUBLIC)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"OKP\"|\"EC\"|KEY",
                "\"OKP\"|1|KEY",
                "\"Ed25519\"|\"Ed448\"|KEY",
                "\"Ed25519\"|\"X25519\"|KEY",
                "\"Ed25519\"|\"ed25519\"|KEY",
                "URo\"|URp\"|KEY",
                "URo\"|URo=\"|KEY",
                "URo\"|URoA\"|KEY",
                "URo\"|\"|KEY",
                "\"x\":|\"y\":|KEY",
                "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"|\"x\":1|KEY",
                "\"kty\"|\"alg\":\"EdDSA\",\"kty\"|ALGORITHM",
                "\"kty\"|\"alg\":\"ES256\",\"kty\"|ALGORITHM",
                "\"kty\"|\"use\":\"enc\",\"kty\"|KEY",
                "\"kty\"|\"key_ops\":[\"sign\"],\"kty\"|KEY",
                "\"kty\"|\"key_ops\":\"verify\",\"kty\"|KEY",
                "\"kty\"|\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\",\"kty\"|KEY"
            })
    void refusesUnfitPublicKeys(String old, String replacement, VerificationReason reason) {
        assertThat(PUBLIC).contains(old);
        assertRefused(() -> VerificationKey.fromJwk(json(PUBLIC.replace(old, replacement))), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f2A\"|f2B\"|KEY",
                "f2A\"|f2A=\"|KEY",
                "\"nWG|\"oWG|KEY",
                "\"d\":|\"priv\":|KEY",
                "\"kty\"|\"alg\":\"EdDSA\",\"kty\"|ALGORITHM",
                "\"kty\"|\"key_ops\":[\"verify\"],\"kty\"|KEY"
            })
    void refusesUnfitPrivateKeys(String old, String replacement, VerificationReason reason) {
        assertThat(PRIVATE).contains(old);
        assertRefused(() -> SigningKey.fromJwk(json(PRIVATE.replace(old, replacement))), reason);
    }

    @ParameterizedTest
    @EnumSource
    void areGeneratedAndComeBackFromTheirJwk(SignatureAlgorithm algorithm) throws VerificationException {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        JsonObject jwk = json(new String(key.exportJwk(), StandardCharsets.UTF_8));
        SigningKey again = SigningKey.fromJwk(jwk, algorithm);
        assertThat(again.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(VerificationKey.fromJwk(key.verificationKey().toJwk(), algorithm))
                .isEqualTo(key.verificationKey());
        byte[] message = {1, 2, 3};
        byte[] signature = again.sign(message);
        assertThat(signature).hasSize(algorithm.signatureLength());
        key.verificationKey().verify(message, signature);
        assertRefused(
                () -> key.verificationKey().verify(new byte[] {1, 2, 4}, signature), VerificationReason.SIGNATURE);
    }

    @ParameterizedTest
    @EnumSource
    void haveNoPrintableSecret(SignatureAlgorithm algorithm) {
        SigningKey key = Keys.of(algorithm, 7);
        byte[] secret = new byte[SignatureScheme.SECRET_LENGTH];
        Arrays.fill(secret, (byte) 7);
        assertThat(key.toString())
                .contains(key.verificationKey().thumbprint())
                .doesNotContain(HexFormat.of().formatHex(secret))
                .doesNotContain(Base64Url.encode(secret));
    }

    @ParameterizedTest
    @EnumSource
    void haveTheirLengths(SignatureAlgorithm algorithm) {
        int length = Keys.of(algorithm, 7).verificationKey().encoded().length;
        assertRefused(() -> SigningKey.of(algorithm, new byte[31]), VerificationReason.KEY);
        assertRefused(() -> SigningKey.of(algorithm, new byte[33]), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.of(algorithm, new byte[length - 1]), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.of(algorithm, new byte[length + 1]), VerificationReason.KEY);
    }

    @Test
    void areEqualByAlgorithmAndBytes() {
        EqualsVerifier.forClass(VerificationKey.class)
                .withIgnoredFields("check", "thumbprint")
                .verify();
    }

    @ParameterizedTest
    @EnumSource
    void areForTheirOwnAlgorithmOnly(SignatureAlgorithm algorithm) {
        SigningKey key = Keys.of(algorithm, 7);
        JsonObject secret = json(new String(key.exportJwk(), StandardCharsets.UTF_8));
        for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
            if (other != algorithm) {
                assertRefused(
                        () -> VerificationKey.fromJwk(key.verificationKey().toJwk(), other),
                        VerificationReason.ALGORITHM);
                assertRefused(() -> SigningKey.fromJwk(secret, other), VerificationReason.ALGORITHM);
            }
        }
        assertRefused(() -> VerificationKey.fromJwk(secret, algorithm), VerificationReason.KEY);
    }

    /** The coordinates of one curve are no point of another, whatever the key calls itself. */
    @Test
    void areOnTheCurveThatTheyName() {
        String p256 = text(Keys.of(SignatureAlgorithm.ES256, 7));
        String sm2 = text(Keys.of(SignatureAlgorithm.SGD_SM3_SM2, 7));
        assertRefused(() -> VerificationKey.fromJwk(json(p256.replace("P-256", "SM2-P-256"))), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.fromJwk(json(sm2.replace("SM2-P-256", "P-256"))), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.fromJwk(json(p256.replace("P-256", "P-384"))), VerificationReason.KEY);
        assertRefused(() -> VerificationKey.fromJwk(json(p256.replace("\"y\"", "\"z\""))), VerificationReason.KEY);
        String mlDsa = text(Keys.of(SignatureAlgorithm.ML_DSA_65, 7));
        assertRefused(() -> VerificationKey.fromJwk(json(mlDsa.replace("DSA-65", "DSA-87"))), VerificationReason.KEY);
        assertRefused(
                () -> VerificationKey.fromJwk(json(mlDsa.replace("\"pub\":\"", "\"pub\":\"AAAA"))),
                VerificationReason.KEY);
    }

    @Test
    void keepTheirOwnBytes() throws VerificationException {
        byte[] secret = new byte[32];
        SigningKey key = SigningKey.of(SignatureAlgorithm.ED25519, secret);
        byte[] before = key.sign(secret.clone());
        secret[0] = 1;
        key.verificationKey().encoded()[0] ^= 1;
        assertThat(key.sign(new byte[32])).isEqualTo(before);
    }

    private static String text(SigningKey key) {
        return new String(CanonicalJson.write(key.verificationKey().toJwk()), StandardCharsets.UTF_8);
    }

    private static JsonObject json(String text) {
        return (JsonObject) CanonicalJson.readLenient(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DOCUMENT);
    }
}
