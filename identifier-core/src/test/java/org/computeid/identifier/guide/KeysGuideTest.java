package org.computeid.identifier.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.computeid.identifier.envelope.DerSignature;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.JavaSecurityEngine;
import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.PrivateKeyFile;
import org.computeid.identifier.envelope.PrivateKeyReason;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.Signer;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the code of docs/guide/keys.md, with the OpenSSL of this machine where it says so. */
class KeysGuideTest {

    private static final byte[] DOCUMENT =
            "{\"seq\":1,\"type\":\"compute-descriptor\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsAKeyInAFile() throws Exception {
        Path path = folder.resolve("vendor.pem");
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
        PrivateKeyFile.at(path).write(key);
        SigningKey again = PrivateKeyFile.at(path).read();
        assertThat(again.verificationKey()).isEqualTo(key.verificationKey());
    }

    @Test
    void keepsAKeyUnderAPassphrase() throws Exception {
        Path path = folder.resolve("vendor.pem");
        SigningKey key = SigningKey.generate(SignatureAlgorithm.SGD_SM3_SM2, new SecureRandom());
        char[] passphrase = "correct horse battery staple".toCharArray();
        PrivateKeyFile.at(path).write(key, passphrase, new SecureRandom());
        SigningKey again = PrivateKeyFile.at(path).read(passphrase);
        Arrays.fill(passphrase, '\0');
        assertThat(again.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(reason(PrivateKeyFile.at(path))).isEqualTo(PrivateKeyReason.PASSPHRASE_MISSING);
    }

    /** The lines of shell, each as a list of words. */
    static Stream<List<String>> commands() throws IOException {
        return GuidePage.read("keys.md").blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("openssl genpkey"))
                .map(line -> List.of(Pattern.compile(" +").split(line)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void signsWithAKeyThatStaysElsewhere(List<String> command) throws Exception {
        Path path = generate(command);
        Signer signer = OpenSslSigner.of(path);
        Envelope envelope = Envelope.sign(
                DOCUMENT, "compute-descriptor", Instant.now(), List.of(Signatory.of(signer, Role.REGISTRANT)));
        assertThat(verifier(signer.verificationKey())
                        .verify(envelope.toBytes(), Instant.now())
                        .payload())
                .isEqualTo(DOCUMENT);
        assertThat(PrivateKeyFile.at(path).read().verificationKey()).isEqualTo(signer.verificationKey());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isVerifiedElsewhere(List<String> command) throws Exception {
        SigningKey key = PrivateKeyFile.at(generate(command)).read();
        byte[] signature = key.sign(DOCUMENT);
        boolean inDer = key.verificationKey().algorithm() == SignatureAlgorithm.ES256
                || key.verificationKey().algorithm() == SignatureAlgorithm.SGD_SM3_SM2;
        Files.write(folder.resolve("public.pem"), key.verificationKey().toPem());
        Files.write(folder.resolve("signature"), inDer ? DerSignature.fromConcatenated(signature) : signature);
        Files.write(folder.resolve("message"), DOCUMENT);
        List<String> verify = new ArrayList<>(List.of("pkeyutl", "-verify", "-pubin", "-inkey", file("public.pem")));
        verify.addAll(List.of("-rawin", "-in", file("message"), "-sigfile", file("signature")));
        verify.addAll(
                switch (key.verificationKey().algorithm()) {
                    case ED25519, ML_DSA_65 -> List.of();
                    case ES256 -> List.of("-digest", "sha256");
                    case SGD_SM3_SM2 -> List.of("-digest", "sm3", "-pkeyopt", "distid:1234567812345678");
                });
        assertThat(new String(OpenSslSigner.openssl(verify), StandardCharsets.UTF_8))
                .contains("Signature Verified Successfully");
    }

    @Test
    void leavesTheMathematicsToAnEngine() throws Exception {
        Provider provider = Security.getProvider("SunEC");
        SigningKey signer = SigningKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
        VerificationKey key = signer.verificationKey();
        JavaSecurityEngine engine = JavaSecurityEngine.of(provider);
        VerificationKey faster = key.withEngine(engine);
        faster.verify(DOCUMENT, signer.sign(DOCUMENT));
        assertThat(engine.served()).contains(SignatureAlgorithm.ED25519);
        assertThat(faster).isEqualTo(key).isNotSameAs(key);
    }

    static PrivateKeyReason reason(PrivateKeyFile file) {
        return catchThrowableOfType(PrivateKeyException.class, file::read).reason();
    }

    private static EnvelopeVerifier verifier(VerificationKey key) {
        TrustedKeys trusted = TrustedKeys.of(TrustedKey.of(key, Role.REGISTRANT));
        return EnvelopeVerifier.of(trusted, "compute-descriptor", RolePolicy.requiring(Role.REGISTRANT));
    }

    /** Makes the key, or skips the test where this OpenSSL is missing or knows no such key. */
    private Path generate(List<String> command) throws IOException {
        Path path = folder.resolve(command.get(command.size() - 1));
        List<String> arguments = new ArrayList<>(command.subList(1, command.size() - 1));
        arguments.add(path.toString());
        try {
            OpenSslSigner.openssl(arguments);
        } catch (IOException e) {
            Assumptions.abort(String.join(" ", command) + ": " + e.getMessage());
        }
        return path;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
