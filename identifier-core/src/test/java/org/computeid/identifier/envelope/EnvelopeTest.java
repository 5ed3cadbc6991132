package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.envelope.EnvelopeFixture.IAT;
import static org.computeid.identifier.envelope.EnvelopeFixture.REGISTRAR;
import static org.computeid.identifier.envelope.EnvelopeFixture.TYP;
import static org.computeid.identifier.envelope.EnvelopeFixture.VENDOR;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.Digest;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void isReadAsItWasWritten() throws VerificationException {
        Envelope envelope = EnvelopeFixture.signed(VENDOR).withCounterSignature(REGISTRAR, IAT);
        assertThat(Envelope.parse(envelope.toBytes()).toBytes()).isEqualTo(envelope.toBytes());
        assertThat(Envelope.parse(envelope.toBytes()).unverifiedPayload()).isEqualTo(EnvelopeFixture.document());
    }

    @Test
    void isReadInAnyMemberOrderAndWithWhiteSpace() throws VerificationException {
        Envelope envelope = EnvelopeFixture.signed(VENDOR);
        EnvelopeSignature entry = envelope.signatures().get(0);
        String text = "{ \"signatures\" : [ {\"signature\":\""
                + Base64Url.encode(entry.bytes()) + "\",\n\"protected\":\""
                + entry.protectedText() + "\"} ],\t\"payload\":\"" + envelope.payloadText() + "\"}\n";
        Envelope read = Envelope.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.toBytes()).isEqualTo(envelope.toBytes());
    }

    @Test
    void tellsWhatItsHeadersClaim() throws VerificationException {
        Envelope envelope = EnvelopeFixture.signed(VENDOR).withCounterSignature(REGISTRAR, IAT.plusSeconds(60));
        ProtectedHeader first = envelope.unverifiedHeaders().get(0);
        ProtectedHeader second = envelope.unverifiedHeaders().get(1);
        assertThat(first.algorithm()).isEqualTo(SignatureAlgorithm.ED25519);
        assertThat(first.kid()).isEqualTo(VENDOR.kid());
        assertThat(first.role()).isEqualTo(Role.REGISTRANT);
        assertThat(first.typ()).isEqualTo(TYP);
        assertThat(first.issuedAt()).isEqualTo(IAT);
        assertThat(first.over()).isEmpty();
        assertThat(second.issuedAt()).isEqualTo(IAT.plusSeconds(60));
        assertThat(second.over())
                .contains(Digest.sha256(envelope.signatures().get(0).bytes()));
    }

    @Test
    void goesIntoClearTextAndBack() throws VerificationException {
        Envelope envelope = EnvelopeFixture.signed(VENDOR).withCounterSignature(REGISTRAR, IAT);
        byte[] clear = envelope.toClearText();
        assertThat(new String(clear, StandardCharsets.UTF_8))
                .startsWith("{\n  \"document\": {\n    \"name\": \"杭州\",\n    \"seq\": 1,\n")
                .contains("\"role\": \"registrar\"")
                .endsWith("}\n");
        assertThat(Envelope.parseClearText(clear).toBytes()).isEqualTo(envelope.toBytes());
    }

    @Test
    void goesIntoClearTextAndBackWhateverTheDocumentHolds() throws VerificationException {
        byte[] odd = "{\"a\":[],\"b\":{},\"c\":[[true,{\"d\":\"\\\"\\\\\"}],-1],\"e\":\"\"}"
                .getBytes(StandardCharsets.UTF_8);
        Envelope envelope = Envelope.sign(odd, TYP, IAT, List.of(VENDOR));
        assertThat(Envelope.parseClearText(envelope.toClearText()).toBytes()).isEqualTo(envelope.toBytes());
    }

    @Test
    void hasNoClearTextForADocumentAsDeepAsTheyMayBe() throws VerificationException {
        assertThat(Envelope.parseClearText(nested(15).toClearText()).toBytes())
                .isEqualTo(nested(15).toBytes());
        assertRefused(() -> nested(16).toClearText(), VerificationReason.LIMIT, "/payload");
    }

    @Test
    void readsClearTextAsStrictlyAsTheEnvelope() throws VerificationException {
        String clear = new String(EnvelopeFixture.signed(VENDOR).toClearText(), StandardCharsets.UTF_8);
        refusesClearText(clear.replace("\"seq\": 1", "\"seq\": 1.5"), VerificationReason.PAYLOAD);
        refusesClearText(clear.replace("\"document\"", "\"payload\""), VerificationReason.FORM);
        refusesClearText(clear.replace("\"role\"", "\"rolle\""), VerificationReason.HEADER);
        refusesClearText(clear.replace("\"signature\": \"", "\"signature\": \"="), VerificationReason.BASE64);
        refusesClearText(clear.replace("\"protected\": {", "\"protected\": 1, \"x\": {"), VerificationReason.FORM);
    }

    @Test
    void signsOnlyCanonicalDocuments() {
        assertRefused(() -> sign("{\"a\": 1}"), VerificationReason.PAYLOAD);
        assertRefused(() -> sign(""), VerificationReason.PAYLOAD);
        assertRefused(() -> sign("{\"a\":[1,null]}"), VerificationReason.PAYLOAD, "/payload/a/1");
        assertRefused(() -> sign("\"" + "a".repeat(256 * 1024) + "\""), VerificationReason.LIMIT);
    }

    @Test
    void signsOnlyAsTheTypeThatTheDocumentNames() {
        assertRefused(() -> sign("{\"type\":\"status-list\"}"), VerificationReason.TYPE, "/payload/type");
    }

    @Test
    void isSignedByOneToEightDifferentKeys() throws VerificationException {
        assertRefused(() -> EnvelopeFixture.signed(), VerificationReason.FORM);
        List<Signatory> many = new ArrayList<>();
        for (int seed = 10; seed < 18; seed++) {
            many.add(Signatory.of(Keys.ed25519(seed), Role.REGISTRANT));
        }
        Envelope full = EnvelopeFixture.signed(many.toArray(Signatory[]::new));
        assertThat(full.unverifiedHeaders()).hasSize(Envelope.MAX_SIGNATURES);
        assertRefused(() -> full.withSignature(VENDOR, IAT), VerificationReason.LIMIT);
        assertRefused(() -> EnvelopeFixture.signed(VENDOR, VENDOR), VerificationReason.DUPLICATE_SIGNER);
        assertRefused(
                () -> EnvelopeFixture.signed(VENDOR, new Signatory(Keys.VENDOR, "other", Role.REGISTRAR)),
                VerificationReason.DUPLICATE_SIGNER);
        assertRefused(
                () -> EnvelopeFixture.signed(VENDOR).withSignature(VENDOR, IAT), VerificationReason.DUPLICATE_SIGNER);
    }

    @Test
    void isNotSignedUnderAHeaderThatNobodyWouldRead() {
        assertRefused(
                () -> EnvelopeFixture.signed(new Signatory(Keys.VENDOR, "", Role.REGISTRANT)),
                VerificationReason.HEADER);
        assertRefused(
                () -> EnvelopeFixture.signed(new Signatory(Keys.VENDOR, "\u0000", Role.REGISTRANT)),
                VerificationReason.HEADER);
        assertRefused(
                () -> EnvelopeFixture.signed(new Signatory(Keys.VENDOR, "k".repeat(1000), Role.REGISTRANT)),
                VerificationReason.LIMIT);
        assertRefused(
                () -> Envelope.sign(EnvelopeFixture.document(), TYP, IAT.minusSeconds(1L << 40), List.of(VENDOR)),
                VerificationReason.HEADER);
    }

    @Test
    void isCounterSignedOverExactlyOneRegistrant() throws VerificationException {
        Signatory second = Signatory.of(Keys.STRANGER, Role.REGISTRANT);
        assertRefused(
                () -> EnvelopeFixture.signed(VENDOR, second).withCounterSignature(REGISTRAR, IAT),
                VerificationReason.OVER);
        assertRefused(
                () -> EnvelopeFixture.signed(REGISTRAR).withCounterSignature(VENDOR, IAT), VerificationReason.OVER);
    }

    @Test
    void refusesWhatASignerReturnsUnlessItVerifies() {
        Signer wrong = new Signer() {
            @Override
            public VerificationKey verificationKey() {
                return Keys.VENDOR.verificationKey();
            }

            @Override
            public byte[] sign(byte[] signingInput) {
                return Keys.STRANGER.sign(signingInput);
            }
        };
        assertRefused(() -> EnvelopeFixture.signed(Signatory.of(wrong, Role.REGISTRANT)), VerificationReason.SIGNATURE);
    }

    private static Envelope sign(String document) throws VerificationException {
        return Envelope.sign(document.getBytes(StandardCharsets.UTF_8), TYP, IAT, List.of(VENDOR));
    }

    private static Envelope nested(int depth) throws VerificationException {
        return sign("[".repeat(depth) + "]".repeat(depth));
    }

    private static void refusesClearText(String clear, VerificationReason reason) {
        assertRefused(() -> Envelope.parseClearText(clear.getBytes(StandardCharsets.UTF_8)), reason);
    }
}
