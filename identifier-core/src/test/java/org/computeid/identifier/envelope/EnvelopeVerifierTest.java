package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.envelope.EnvelopeFixture.DOCUMENT;
import static org.computeid.identifier.envelope.EnvelopeFixture.IAT;
import static org.computeid.identifier.envelope.EnvelopeFixture.NOW;
import static org.computeid.identifier.envelope.EnvelopeFixture.REGISTRAR;
import static org.computeid.identifier.envelope.EnvelopeFixture.TYP;
import static org.computeid.identifier.envelope.EnvelopeFixture.VENDOR;
import static org.computeid.identifier.envelope.EnvelopeFixture.signed;
import static org.computeid.identifier.envelope.EnvelopeFixture.underHeaderWith;
import static org.computeid.identifier.envelope.EnvelopeFixture.verify;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeVerifierTest {

    private static final String FIRST = "/signatures/0/protected";
    private static final String SECOND = "/signatures/1/protected";

    @Test
    void tellsDocumentDigestAndSignersInEnvelopeOrder() throws VerificationException {
        Envelope envelope = signed(VENDOR).withCounterSignature(REGISTRAR, IAT.plusSeconds(1));
        Verified<JsonValue> verified = verify(envelope.toBytes());
        assertThat(verified.value()).isEqualTo(CanonicalJson.read(EnvelopeFixture.document(), JsonLimits.DOCUMENT));
        assertThat(verified.payload()).isEqualTo(EnvelopeFixture.document());
        assertThat(verified.digest()).isEqualTo(Digest.sha256(EnvelopeFixture.document()));
        assertThat(verified.signers())
                .containsExactly(
                        new VerifiedSigner(VENDOR.kid(), Role.REGISTRANT, SignatureAlgorithm.ED25519, IAT),
                        new VerifiedSigner(
                                REGISTRAR.kid(), Role.REGISTRAR, SignatureAlgorithm.ED25519, IAT.plusSeconds(1)));
    }

    @Test
    void handsOutCopiesOfTheSignedBytes() throws VerificationException {
        Verified<JsonValue> verified = verify(signed(VENDOR).toBytes());
        verified.payload()[0] = 0;
        assertThat(verified.payload()).isEqualTo(EnvelopeFixture.document());
    }

    @Test
    void acceptsADocumentWithoutAType() throws VerificationException {
        RawEnvelope envelope =
                RawEnvelope.of("[1]").signedBy(Keys.VENDOR, RawEnvelope.header(Keys.VENDOR, "registrant", ""));
        assertThat(verify(envelope).payload()).asString().isEqualTo("[1]");
    }

    @Test
    void refusesAnotherTypeOfDocument() throws VerificationException {
        Envelope status = Envelope.sign("{}".getBytes(StandardCharsets.UTF_8), "status-list", IAT, List.of(VENDOR));
        assertRefused(() -> verify(status.toBytes()), VerificationReason.TYPE, FIRST);
    }

    @Test
    void refusesADocumentThatNamesAnotherType() {
        RawEnvelope envelope = RawEnvelope.of("{\"type\":\"status-list\"}")
                .signedBy(Keys.VENDOR, RawEnvelope.header(Keys.VENDOR, "registrant", ""));
        assertRefused(() -> verify(envelope), VerificationReason.TYPE, "/payload/type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{\"a\": 1}",
                "{\"a\":1}\n",
                "{\"a\":1}x",
                "\uFEFF{}",
                "/**/{}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "{\"\\u0061\":1}",
                "{\"ä\":1}",
                "[1.0]",
                "[1e3]",
                "[01]",
                "[-0]",
                "[NaN]",
                "[9007199254740992]",
                "[\"\\u0041\"]",
                "[\"\\ud800\"]",
                "[\"\\n\"]",
                "[\"e\u0301\"]",
                "[\"\u202e\"]",
                "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]"
            })
    void refusesADocumentThatIsNotCanonicalAlthoughItWasSigned(String document) {
        assertRefused(() -> verify(bySomeone(RawEnvelope.of(document))), VerificationReason.PAYLOAD);
    }

    @Test
    void refusesOtherEncodingsOfADocumentAlthoughTheyWereSigned() {
        for (byte[] document : List.of(
                "{}".getBytes(StandardCharsets.UTF_16LE),
                "{}".getBytes(StandardCharsets.UTF_16),
                new byte[] {'"', (byte) 0xC1, (byte) 0x81, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})) {
            RawEnvelope envelope = RawEnvelope.ofText(Base64Url.encode(document));
            assertRefused(() -> verify(bySomeone(envelope)), VerificationReason.PAYLOAD);
        }
    }

    @Test
    void pointsIntoADocumentThatIsNotCanonical() {
        assertRefused(
                () -> verify(bySomeone(RawEnvelope.of("{\"a\":[0,1.5]}"))), VerificationReason.PAYLOAD, "/payload/a/1");
    }

    @Test
    void refusesAnUnknownKey() throws VerificationException {
        byte[] envelope =
                signed(VENDOR, Signatory.of(Keys.STRANGER, Role.AUDITOR)).toBytes();
        assertRefused(() -> verify(envelope), VerificationReason.KEY_UNKNOWN, SECOND);
    }

    @Test
    void refusesAnAlgorithmThatIsNotThatOfTheKey() {
        for (String name :
                List.of("none", "None", "EdDSA", "ed25519", "HS256", "ES256K", "RS256", "SM2", "SM3withSM2")) {
            assertRefused(
                    () -> verify(underHeaderWith("\"Ed25519\"", '"' + name + '"')),
                    VerificationReason.ALGORITHM,
                    FIRST);
        }
    }

    @Test
    void refusesEveryAlgorithmButThatOfTheKeyWhateverTheHeaderSays() {
        for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
            if (other != SignatureAlgorithm.ED25519) {
                assertRefused(
                        () -> verify(underHeaderWith("\"Ed25519\"", '"' + other.jwsName() + '"')),
                        VerificationReason.ALGORITHM,
                        FIRST);
            }
        }
    }

    @Test
    void refusesARevokedKey() throws VerificationException {
        assertRefused(() -> verifyAt(NOW, KeyValidity.ALWAYS.withRevocation()), VerificationReason.KEY_REVOKED, FIRST);
    }

    @Test
    void grantsAKeyItsHalfOpenInterval() throws VerificationException {
        assertRefused(() -> verifyAt(NOW, KeyValidity.between(IAT, NOW)), VerificationReason.KEY_TIME, FIRST);
        assertThat(verifyAt(NOW, KeyValidity.between(IAT, NOW.plusNanos(1)))).isNotNull();
        assertRefused(
                () -> verifyAt(IAT.minusNanos(1), KeyValidity.between(IAT, NOW)), VerificationReason.KEY_TIME, FIRST);
        assertThat(verifyAt(IAT, KeyValidity.between(IAT, NOW))).isNotNull();
        assertRefused(() -> verifyAt(NOW, KeyValidity.between(NOW, NOW)), VerificationReason.KEY_TIME, FIRST);
    }

    @Test
    void refusesASignatureFromBeforeTheKeyWasValid() throws VerificationException {
        Instant from = IAT.plus(EnvelopeVerifier.CLOCK_SKEW);
        assertThat(verifyAt(NOW, KeyValidity.between(from, Instant.MAX))).isNotNull();
        assertRefused(
                () -> verifyAt(NOW, KeyValidity.between(from.plusNanos(1), Instant.MAX)),
                VerificationReason.KEY_TIME,
                FIRST);
    }

    @Test
    void grantsFiveMinutesOfSkewToTheTimeOfSigning() throws VerificationException {
        assertThat(verifyAt(IAT.minus(Duration.ofMinutes(5)), KeyValidity.ALWAYS))
                .isNotNull();
        assertRefused(
                () -> verifyAt(IAT.minus(Duration.ofMinutes(5)).minusNanos(1), KeyValidity.ALWAYS),
                VerificationReason.TIME,
                FIRST);
    }

    @Test
    void refusesARoleThatTheKeyIsNotGranted() throws VerificationException {
        byte[] envelope =
                signed(VENDOR, Signatory.of(Keys.REGISTRAR, Role.AUTHORITY)).toBytes();
        assertRefused(() -> verify(envelope), VerificationReason.ROLE, SECOND);
        for (String word : List.of("king", "Registrant", "REGISTRANT", "")) {
            assertRefused(
                    () -> verify(underHeaderWith("\"registrant\"", '"' + word + '"')), VerificationReason.ROLE, FIRST);
        }
    }

    @Test
    void noticesThatASignatureIsMissing() throws VerificationException {
        byte[] envelope = signed(REGISTRAR).toBytes();
        assertRefused(() -> verify(envelope), VerificationReason.ROLE, "/signatures");
        EnvelopeVerifier both = EnvelopeVerifier.of(
                TrustedKeys.of(
                        TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT),
                        TrustedKey.of(Keys.REGISTRAR.verificationKey(), Role.REGISTRAR)),
                TYP,
                RolePolicy.requiring(Role.REGISTRANT, Role.REGISTRAR));
        assertThat(both.verify(signed(VENDOR, REGISTRAR), NOW).signers()).hasSize(2);
        assertRefused(() -> both.verify(signed(VENDOR), NOW), VerificationReason.ROLE, "/signatures");
    }

    @Test
    void acceptsAnyRoleWhereNoneIsRequired() throws VerificationException {
        EnvelopeVerifier lax = EnvelopeVerifier.of(
                TrustedKeys.of(TrustedKey.of(Keys.REGISTRAR.verificationKey(), Role.REGISTRAR)),
                TYP,
                RolePolicy.requiring());
        assertThat(lax.verify(signed(REGISTRAR), NOW).signers()).hasSize(1);
    }

    @Test
    void refusesAKeyIdentifierThatSignsTwice() {
        String header = RawEnvelope.header(Keys.VENDOR, "registrant", "");
        RawEnvelope envelope =
                RawEnvelope.of(DOCUMENT).signedBy(Keys.VENDOR, header).signedBy(Keys.VENDOR, header);
        assertRefused(() -> verify(envelope), VerificationReason.DUPLICATE_SIGNER, SECOND);
    }

    @Test
    void refusesAKeyThatSignsTwiceUnderTwoIdentifiers() {
        EnvelopeVerifier verifier = EnvelopeFixture.verifier(
                TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT),
                new TrustedKey("alias", Keys.VENDOR.verificationKey(), Set.of(Role.REGISTRAR), KeyValidity.ALWAYS));
        String header = RawEnvelope.header(Keys.VENDOR, "registrant", "");
        String alias = RawEnvelope.header(Keys.VENDOR, "registrar", "").replace(VENDOR.kid(), "alias");
        RawEnvelope envelope =
                RawEnvelope.of(DOCUMENT).signedBy(Keys.VENDOR, header).signedBy(Keys.VENDOR, alias);
        assertRefused(() -> verifier.verify(envelope.bytes(), NOW), VerificationReason.DUPLICATE_SIGNER, SECOND);
    }

    @Test
    void refusesACounterSignatureOverAnAbsentSignature() throws VerificationException {
        Envelope whole = signed(VENDOR).withCounterSignature(REGISTRAR, IAT);
        Envelope other = Envelope.sign(EnvelopeFixture.document(), TYP, IAT.plusSeconds(1), List.of(VENDOR));
        Envelope moved = new Envelope(
                other.payloadText(),
                other.payload(),
                List.of(other.signatures().get(0), whole.signatures().get(1)));
        assertRefused(() -> verify(moved.toBytes()), VerificationReason.OVER, SECOND);
    }

    @Test
    void refusesACounterSignatureOverOneThatIsNoRegistrants() throws VerificationException {
        Envelope envelope = signed(VENDOR, REGISTRAR);
        String over = Base64Url.encode(envelope.signatures().get(1).digest().toBytes());
        String header = RawEnvelope.header(Keys.STRANGER, "auditor", "\"over\":\"" + over + "\",");
        List<EnvelopeSignature> all = new ArrayList<>(envelope.signatures());
        String protectedText = RawEnvelope.encode(header);
        all.add(new EnvelopeSignature(
                ProtectedHeader.read(header.getBytes(StandardCharsets.UTF_8), ""),
                protectedText,
                Keys.STRANGER.sign(EnvelopeSignature.signingInput(protectedText, envelope.payloadText()))));
        Envelope odd = new Envelope(envelope.payloadText(), envelope.payload(), all);
        EnvelopeVerifier verifier = EnvelopeFixture.verifier(
                TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT),
                TrustedKey.of(Keys.REGISTRAR.verificationKey(), Role.REGISTRAR),
                TrustedKey.of(Keys.STRANGER.verificationKey(), Role.AUDITOR));
        assertRefused(() -> verifier.verify(odd, NOW), VerificationReason.OVER, "/signatures/2/protected");
    }

    @Test
    void acceptsTheCounterSignatureBeforeTheSignatureItStandsOver() throws VerificationException {
        Envelope envelope = signed(VENDOR).withCounterSignature(REGISTRAR, IAT);
        List<EnvelopeSignature> turned = new ArrayList<>(envelope.signatures());
        Collections.reverse(turned);
        Envelope reversed = new Envelope(envelope.payloadText(), envelope.payload(), turned);
        assertThat(verify(reversed.toBytes()).signers().get(0).role()).isEqualTo(Role.REGISTRAR);
    }

    @Test
    void refusesTheWholeForOneBadSignature() throws VerificationException {
        Envelope envelope = signed(VENDOR, REGISTRAR);
        EnvelopeSignature registrar = envelope.signatures().get(1);
        byte[] wrong = registrar.bytes().clone();
        wrong[0] ^= 1;
        for (byte[] signature : List.of(wrong, new byte[0], Arrays.copyOf(wrong, 63), Arrays.copyOf(wrong, 65))) {
            Envelope bad = new Envelope(
                    envelope.payloadText(),
                    envelope.payload(),
                    List.of(
                            envelope.signatures().get(0),
                            new EnvelopeSignature(registrar.header(), registrar.protectedText(), signature)));
            assertRefused(() -> verify(bad.toBytes()), VerificationReason.SIGNATURE, "/signatures/1/signature");
        }
    }

    @Test
    void refusesAnotherDocumentUnderTheSameSignature() throws VerificationException {
        Envelope envelope = signed(VENDOR);
        byte[] other = DOCUMENT.replace("杭州", "上海").getBytes(StandardCharsets.UTF_8);
        Envelope swapped = new Envelope(Base64Url.encode(other), other, envelope.signatures());
        assertRefused(() -> verify(swapped.toBytes()), VerificationReason.SIGNATURE, "/signatures/0/signature");
    }

    @Test
    void namesCheapFaultsBeforeAnyMathematics() throws VerificationException {
        Envelope envelope = signed(Signatory.of(Keys.STRANGER, Role.REGISTRANT));
        EnvelopeSignature entry = envelope.signatures().get(0);
        Envelope broken = new Envelope(
                envelope.payloadText(),
                envelope.payload(),
                List.of(new EnvelopeSignature(entry.header(), entry.protectedText(), new byte[64])));
        assertRefused(() -> verify(broken.toBytes()), VerificationReason.KEY_UNKNOWN, FIRST);
    }

    private static RawEnvelope bySomeone(RawEnvelope envelope) {
        return envelope.signedBy(Keys.VENDOR, RawEnvelope.header(Keys.VENDOR, "registrant", ""));
    }

    private static Verified<JsonValue> verifyAt(Instant now, KeyValidity validity) throws VerificationException {
        TrustedKey key = new TrustedKey(VENDOR.kid(), Keys.VENDOR.verificationKey(), Set.of(Role.REGISTRANT), validity);
        return EnvelopeFixture.verifier(key).verify(signed(VENDOR), now);
    }
}
