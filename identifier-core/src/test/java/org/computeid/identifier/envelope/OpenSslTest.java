package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures that OpenSSL makes and we read, and the reverse, with the OpenSSL of this machine. */
class OpenSslTest {

    private static final byte[] MESSAGE = "what is signed, 签名".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void writesKeysThatAreRead(SignatureAlgorithm algorithm) throws Exception {
        OpenSsl openSsl = openSsl(algorithm);
        generate(openSsl, algorithm);
        SigningKey key = SigningKey.fromPem(openSsl.read("key.pem"));
        assertThat(key.verificationKey().algorithm()).isEqualTo(algorithm);
        byte[] publicKey = openSsl.run("pkey", "-in", "key.pem", "-pubout");
        assertThat(VerificationKey.fromPem(publicKey)).isEqualTo(key.verificationKey());
        assertThat(key.verificationKey().toPem()).isEqualTo(publicKey);
    }

    @ParameterizedTest
    @EnumSource
    void readsKeysThatAreWritten(SignatureAlgorithm algorithm) throws Exception {
        OpenSsl openSsl = openSsl(algorithm);
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        openSsl.file("plain.pem", key.exportPem());
        openSsl.file("encrypted.pem", key.exportPem("Passwort, 口令".toCharArray(), new SecureRandom()));
        assertThat(openSsl.run("pkey", "-in", "plain.pem", "-check", "-pubout")).isEqualTo(checked(key));
        assertThat(openSsl.run("pkey", "-in", "encrypted.pem", "-passin", "pass:Passwort, 口令", "-check", "-pubout"))
                .isEqualTo(checked(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-v2 aes-128-cbc",
                "-v2 aes-192-cbc -v2prf hmacWithSHA512",
                "-v2 aes-256-cbc -v2prf hmacWithSHA1",
                "-iter 100000"
            })
    void encryptsKeysThatAreRead(String options) throws Exception {
        OpenSsl openSsl = openSsl(SignatureAlgorithm.ES256);
        generate(openSsl, SignatureAlgorithm.ES256);
        List<String> command = new ArrayList<>(List.of("pkcs8", "-topk8", "-in", "key.pem", "-passout", "pass:口令 1"));
        Arrays.stream(options.split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        byte[] encrypted = openSsl.run(command.toArray(String[]::new));
        VerificationKey key = SigningKey.fromPem(openSsl.read("key.pem")).verificationKey();
        assertThat(SigningKey.fromPem(encrypted, "口令 1".toCharArray()).verificationKey())
                .isEqualTo(key);
        PrivateKeyRefusals.assertRefused(
                () -> SigningKey.fromPem(encrypted, "口令 2".toCharArray()), PrivateKeyReason.PASSPHRASE);
        PrivateKeyRefusals.assertRefused(() -> SigningKey.fromPem(encrypted), PrivateKeyReason.PASSPHRASE_MISSING);
    }

    @Test
    void encryptsWithScryptWhichIsRefused() {
        OpenSsl openSsl = openSsl(SignatureAlgorithm.ED25519);
        generate(openSsl, SignatureAlgorithm.ED25519);
        byte[] encrypted = openSsl.run("pkcs8", "-topk8", "-in", "key.pem", "-scrypt", "-passout", "pass:a");
        PrivateKeyRefusals.assertRefused(
                () -> SigningKey.fromPem(encrypted, new char[] {'a'}), PrivateKeyReason.ENCRYPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "ed448", "X25519", "EC -pkeyopt ec_paramgen_curve:P-384"})
    void writesKeysOfOtherAlgorithmsWhichAreRefused(String kind) {
        OpenSsl openSsl = OpenSsl.atLeast(3, 0, folder);
        List<String> command = new ArrayList<>(List.of("genpkey", "-algorithm"));
        command.addAll(Arrays.asList(kind.split(" ")));
        byte[] key = openSsl.run(command.toArray(String[]::new));
        PrivateKeyRefusals.assertRefused(() -> SigningKey.fromPem(key), PrivateKeyReason.ALGORITHM);
        byte[] publicKey = openSsl.run(
                "pkey", "-pubout", "-in", openSsl.file("other.pem", key).toString());
        Refusals.assertRefused(() -> VerificationKey.fromPem(publicKey), VerificationReason.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void verifiesWhatIsSigned(SignatureAlgorithm algorithm) throws Exception {
        OpenSsl openSsl = openSsl(algorithm);
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        openSsl.file("public.pem", key.verificationKey().toPem());
        openSsl.file("message", MESSAGE);
        byte[] signature = key.sign(MESSAGE);
        openSsl.file("signature", isOnCurve(algorithm) ? DerSignature.fromConcatenated(signature) : signature);
        List<String> command = new ArrayList<>(List.of("pkeyutl", "-verify", "-pubin", "-inkey", "public.pem"));
        command.addAll(List.of("-rawin", "-in", "message", "-sigfile", "signature"));
        command.addAll(options(algorithm));
        assertThat(new String(openSsl.run(command.toArray(String[]::new)), StandardCharsets.UTF_8))
                .contains("Signature Verified Successfully");
    }

    @ParameterizedTest
    @EnumSource
    void signsWhatIsVerified(SignatureAlgorithm algorithm) throws Exception {
        OpenSsl openSsl = openSsl(algorithm);
        generate(openSsl, algorithm);
        openSsl.file("message", MESSAGE);
        List<String> command = new ArrayList<>(List.of("pkeyutl", "-sign", "-inkey", "key.pem"));
        command.addAll(List.of("-rawin", "-in", "message"));
        command.addAll(options(algorithm));
        byte[] signed = openSsl.run(command.toArray(String[]::new));
        byte[] signature = isOnCurve(algorithm) ? DerSignature.toConcatenated(signed) : signed;
        VerificationKey key = VerificationKey.fromPem(openSsl.run("pkey", "-in", "key.pem", "-pubout"));
        key.verify(MESSAGE, signature);
        Refusals.assertRefused(() -> key.verify(new byte[1], signature), VerificationReason.SIGNATURE);
    }

    private OpenSsl openSsl(SignatureAlgorithm algorithm) {
        return OpenSsl.atLeast(3, algorithm == SignatureAlgorithm.ML_DSA_65 ? 5 : 0, folder);
    }

    private static void generate(OpenSsl openSsl, SignatureAlgorithm algorithm) {
        List<String> command = new ArrayList<>(List.of("genpkey", "-out", "key.pem", "-algorithm"));
        command.addAll(
                switch (algorithm) {
                    case ED25519 -> List.of("ed25519");
                    case ES256 -> List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-256");
                    case ML_DSA_65 -> List.of("ML-DSA-65");
                    case SGD_SM3_SM2 -> List.of("SM2");
                });
        openSsl.run(command.toArray(String[]::new));
    }

    private static List<String> options(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519, ML_DSA_65 -> List.of();
            case ES256 -> List.of("-digest", "sha256");
            case SGD_SM3_SM2 -> List.of("-digest", "sm3", "-pkeyopt", "distid:1234567812345678");
        };
    }

    private static boolean isOnCurve(SignatureAlgorithm algorithm) {
        return algorithm == SignatureAlgorithm.ES256 || algorithm == SignatureAlgorithm.SGD_SM3_SM2;
    }

    /** What {@code -check} says stands before what {@code -pubout} writes. */
    private static byte[] checked(SigningKey key) {
        String publicKey = new String(key.verificationKey().toPem(), StandardCharsets.US_ASCII);
        return ("Key is valid\n" + publicKey).getBytes(StandardCharsets.US_ASCII);
    }
}
