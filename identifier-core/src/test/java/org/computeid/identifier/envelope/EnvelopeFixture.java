package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.computeid.identifier.json.JsonValue;

/** One document, two who sign it, and a verifier that trusts them. */
final class EnvelopeFixture {

    static final String TYP = "compute-descriptor";
    static final Instant IAT = Instant.parse("2026-11-22T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    static final String DOCUMENT = "{\"name\":\"杭州\",\"seq\":1,\"type\":\"compute-descriptor\"}";
    static final Signatory VENDOR = Signatory.of(Keys.VENDOR, Role.REGISTRANT);
    static final Signatory REGISTRAR = Signatory.of(Keys.REGISTRAR, Role.REGISTRAR);
    static final EnvelopeVerifier VERIFIER = verifier(
            TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT),
            TrustedKey.of(Keys.REGISTRAR.verificationKey(), Role.REGISTRAR, Role.AUDITOR));

    private EnvelopeFixture() {}

    static EnvelopeVerifier verifier(TrustedKey... keys) {
        return EnvelopeVerifier.of(TrustedKeys.of(keys), TYP, RolePolicy.requiring(Role.REGISTRANT));
    }

    static byte[] document() {
        return DOCUMENT.getBytes(StandardCharsets.UTF_8);
    }

    static Envelope signed(Signatory... signatories) throws VerificationException {
        return Envelope.sign(document(), TYP, IAT, List.of(signatories));
    }

    static Verified<JsonValue> verify(byte[] envelope) throws VerificationException {
        return VERIFIER.verify(envelope, NOW);
    }

    static Verified<JsonValue> verify(RawEnvelope envelope) throws VerificationException {
        return verify(envelope.bytes());
    }

    /** The document signed by the vendor under any header. */
    static RawEnvelope underHeader(String header) {
        return RawEnvelope.of(DOCUMENT).signedBy(Keys.VENDOR, header);
    }

    /** The vendor's header with one text replaced. */
    static RawEnvelope underHeaderWith(String old, String replacement) {
        String header = RawEnvelope.header(Keys.VENDOR, "registrant", "");
        if (!header.contains(old)) {
            throw new AssertionError("nothing to replace: " + old);
        }
        return underHeader(header.replace(old, replacement));
    }
}
