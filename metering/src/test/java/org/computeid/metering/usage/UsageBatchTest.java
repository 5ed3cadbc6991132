package org.computeid.metering.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.metering.quantity.MeteringReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final UsageBatch BATCH = new UsageBatch(
            List.of(Samples.cards("1", 8).build(), Samples.cards("2", 1).build()));

    @Test
    void isSignedAndVerified() throws Exception {
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
        byte[] envelope = Envelope.sign(
                        BATCH.toBytes(), UsageBatch.TYPE, NOW, List.of(Signatory.of(key, Role.REGISTRANT)))
                .toBytes();
        TrustedKeys trusted = TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT));
        EnvelopeVerifier verifier =
                EnvelopeVerifier.of(trusted, UsageBatch.TYPE, RolePolicy.requiring(Role.REGISTRANT));
        assertThat(UsageBatch.from(verifier.verify(envelope, NOW))).isEqualTo(BATCH);
        EnvelopeVerifier other = EnvelopeVerifier.of(trusted, "compute-descriptor", RolePolicy.requiring());
        assertThatExceptionOfType(VerificationException.class).isThrownBy(() -> other.verify(envelope, NOW));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(UsageBatch.fromUnverified(CanonicalJson.read(BATCH.toBytes(), JsonLimits.DOCUMENT)))
                .isEqualTo(BATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"records\":[],\"type\":\"usage-batch\"}",
                "{\"records\":[{}],\"type\":\"usage-batch\"}",
                "{\"records\":[1],\"type\":\"usage-batch\"}",
                "{\"records\":{},\"type\":\"usage-batch\"}",
                "{\"type\":\"usage-batch\"}",
                "{\"records\":[],\"type\":\"batch\"}",
                "{\"more\":1,\"records\":[],\"type\":\"usage-batch\"}"
            })
    void refusesWhatIsNoBatch(String json) {
        Samples.assertRefused(
                MeteringReason.SYNTAX,
                () -> UsageBatch.fromUnverified(CanonicalJson.read(json.getBytes(UTF_8), JsonLimits.DOCUMENT)));
    }

    @Test
    void packsAsManyAsADocumentHolds() {
        List<UsageRecord> records = IntStream.range(0, 1500)
                .mapToObj(id -> Samples.cards("j" + id, 1)
                        .label("text", "x".repeat(id % 2 == 0 ? 10 : 700))
                        .build())
                .toList();
        List<UsageBatch> batches = UsageBatch.pack(records);
        assertThat(batches)
                .hasSizeBetween(2, 10)
                .allSatisfy(batch -> assertThat(batch.toBytes()).hasSizeLessThanOrEqualTo(JsonLimits.DOCUMENT.bytes()));
        assertThat(batches.stream().flatMap(batch -> batch.records().stream())).containsExactlyElementsOf(records);
        assertThat(UsageBatch.pack(List.of())).isEmpty();
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> new UsageBatch(records.subList(0, 1000)).toBytes());
        Samples.assertRefused(MeteringReason.SYNTAX, () -> new UsageBatch(records));
    }
}
