package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes the worked examples of docs/spec/envelope.md again and holds its figures and lists against the code. */
class SpecificationTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "envelope.md");
    private static final String TYP = "compute-descriptor";
    private static final Instant IAT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Map<String, String> EXAMPLES = examples();

    @Test
    void payloadIsWhatItSays() {
        assertThat(Base64Url.encode(payload())).isEqualTo(example("payload-text"));
        assertThat(Digest.sha256(payload())).hasToString(example("digest"));
    }

    @ParameterizedTest
    @EnumSource
    void examplesAreMadeFromTheirKeys(SignatureAlgorithm algorithm) throws VerificationException {
        SigningKey key = key(algorithm);
        assertThat(key.exportJwk()).asString(StandardCharsets.UTF_8).isEqualTo(example(algorithm, "private-key"));
        assertThat(key.verificationKey().thumbprint()).isEqualTo(example(algorithm, "thumbprint"));
        EnvelopeSignature made = Envelope.sign(payload(), TYP, IAT, List.of(Signatory.of(key, Role.REGISTRANT)))
                .signatures()
                .get(0);
        assertThat(made.header()).hasToString(example(algorithm, "header"));
        assertThat(made.protectedText()).isEqualTo(example(algorithm, "protected"));
        if (algorithm != SignatureAlgorithm.SGD_SM3_SM2) {
            assertThat(Base64Url.encode(made.bytes())).isEqualTo(example(algorithm, "signature"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void examplesVerify(SignatureAlgorithm algorithm) throws VerificationException {
        RawEnvelope envelope = RawEnvelope.ofText(example("payload-text"))
                .entry(example(algorithm, "protected"), example(algorithm, "signature"));
        EnvelopeVerifier verifier = EnvelopeVerifier.of(
                TrustedKeys.of(TrustedKey.of(key(algorithm).verificationKey(), Role.REGISTRANT)),
                TYP,
                RolePolicy.requiring(Role.REGISTRANT));
        Verified<JsonValue> verified = verifier.verify(envelope.bytes(), IAT);
        assertThat(verified.payload()).isEqualTo(payload());
    }

    @Test
    void counterSignedExampleIsMadeFromItsKeysAndVerifies() throws VerificationException {
        SigningKey vendor = key(SignatureAlgorithm.ED25519);
        SigningKey registrar = key(SignatureAlgorithm.ES256);
        Envelope made = Envelope.sign(payload(), TYP, IAT, List.of(Signatory.of(vendor, Role.REGISTRANT)))
                .withCounterSignature(Signatory.of(registrar, Role.REGISTRAR), IAT.plusSeconds(3_600));
        assertThat(made.toBytes()).asString(StandardCharsets.UTF_8).isEqualTo(example("counter-signed envelope"));
        assertThat(made.toClearText())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(example("counter-signed clear-text") + "\n");
        EnvelopeVerifier verifier = EnvelopeVerifier.of(
                TrustedKeys.of(
                        TrustedKey.of(vendor.verificationKey(), Role.REGISTRANT),
                        TrustedKey.of(registrar.verificationKey(), Role.REGISTRAR)),
                TYP,
                RolePolicy.requiring(Role.REGISTRANT, Role.REGISTRAR));
        byte[] clear = example("counter-signed clear-text").getBytes(StandardCharsets.UTF_8);
        assertThat(verifier.verify(Envelope.parseClearText(clear).toBytes(), IAT.plusSeconds(3_600))
                        .signers())
                .hasSize(2);
    }

    @Test
    void codesAreThoseOfTheTable() throws IOException {
        String table = between("Table 6\n", "**ENV-41**");
        List<String> codes = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(codes)
                .containsExactlyElementsOf(Stream.of(VerificationReason.values())
                        .map(VerificationReason::name)
                        .toList());
    }

    @Test
    void algorithmsAndRolesAreThoseOfTheText() throws IOException {
        String table = between("Table 3\n", "**ENV-21**");
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            int publicLength = algorithm.scheme().shape().publicLength();
            assertThat(table)
                    .containsPattern(String.format(
                            Locale.ROOT,
                            "\\| `%s` \\| .* \\| %,d \\| .* \\| %,d \\|",
                            algorithm.jwsName(),
                            algorithm.signatureLength(),
                            publicLength));
        }
        assertThat(table.lines().filter(line -> line.startsWith("| `") && !line.startsWith("| `alg")))
                .hasSameSizeAs(SignatureAlgorithm.values());
        assertThat(Files.readString(TEXT))
                .contains(Stream.of(Role.values())
                        .map(role -> "`" + role.word() + "`")
                        .collect(Collectors.joining(", "))
                        .replace(", `authority`", " and `authority`"));
    }

    @Test
    void limitsAreThoseOfTheTable() throws IOException {
        String table = between("Table 1\n", "**ENV-3**");
        assertThat(table)
                .contains(String.format(Locale.ROOT, "included | %,d |", JsonLimits.ENVELOPE.bytes()))
                .contains(String.format(Locale.ROOT, "`payload` | %,d", EnvelopeReader.MAX_PAYLOAD_TEXT))
                .contains(String.format(Locale.ROOT, "`signature` | %,d |", EnvelopeReader.MAX_SIGNATURE_TEXT))
                .contains(String.format(Locale.ROOT, "header | %,d |", ProtectedHeader.MAX_BYTES))
                .contains("signatures | " + Envelope.MAX_SIGNATURES + " |");
        assertThat(Base64Url.encode(new byte[ProtectedHeader.MAX_BYTES])).hasSize(EnvelopeReader.MAX_HEADER_TEXT);
    }

    private static SigningKey key(SignatureAlgorithm algorithm) throws VerificationException {
        byte[] jwk = example(algorithm, "private-key").getBytes(StandardCharsets.UTF_8);
        return SigningKey.fromJwk((JsonObject) CanonicalJson.read(jwk, JsonLimits.DOCUMENT), algorithm);
    }

    private static byte[] payload() {
        return example("payload").getBytes(StandardCharsets.UTF_8);
    }

    private static String example(SignatureAlgorithm algorithm, String name) {
        return example(algorithm.jwsName() + " " + name);
    }

    private static String example(String name) {
        return Objects.requireNonNull(EXAMPLES.get(name), name);
    }

    private static String between(String start, String end) throws IOException {
        String text = Files.readString(TEXT);
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf(end, from));
    }

    /** The fenced blocks of the document by the names after {@code text}. */
    private static Map<String, String> examples() {
        try {
            Map<String, String> examples = new HashMap<>();
            String[] blocks = Files.readString(TEXT).split("```text ", -1);
            for (int i = 1; i < blocks.length; i++) {
                int line = blocks[i].indexOf('\n');
                examples.put(blocks[i].substring(0, line), blocks[i].substring(line + 1, blocks[i].indexOf("\n```")));
            }
            return examples;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
