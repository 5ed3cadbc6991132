package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;

class StateDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void turnsAVerifiedDocumentIntoAVerifiedState() throws VerificationException {
        Verified<ComputeState> verified = verify(Documents.state());
        assertThat(StateCodec.write(verified.value())).isEqualTo(Documents.state());
        assertThat(verified.payload()).isEqualTo(CanonicalJson.write(Documents.state()));
        assertThat(verified.signers()).hasSize(1);
    }

    @Test
    void refusesAVerifiedDocumentThatIsNoState() {
        JsonValue faulty = Documents.without(Documents.state(), "/available/0/unit");
        VerificationException refusal = catchThrowableOfType(VerificationException.class, () -> verify(faulty));
        assertThat(refusal.reason()).isEqualTo(VerificationReason.PAYLOAD);
        assertThat(refusal.pointer()).contains("/payload/available/0/unit");
    }

    private static Verified<ComputeState> verify(JsonValue document) throws VerificationException {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 9);
        SigningKey key = SigningKey.of(SignatureAlgorithm.ED25519, seed);
        Envelope envelope = Envelope.sign(
                CanonicalJson.write(document), "compute-state", NOW, List.of(Signatory.of(key, Role.REGISTRANT)));
        EnvelopeVerifier verifier = EnvelopeVerifier.of(
                TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT)),
                "compute-state",
                RolePolicy.requiring(Role.REGISTRANT));
        return verifier.verify(envelope.toBytes(), NOW, new StateDecoder());
    }
}
