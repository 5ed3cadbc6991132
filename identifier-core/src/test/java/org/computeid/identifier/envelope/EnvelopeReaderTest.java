package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.identifier.envelope.EnvelopeFixture.DOCUMENT;
import static org.computeid.identifier.envelope.EnvelopeFixture.VENDOR;
import static org.computeid.identifier.envelope.EnvelopeFixture.underHeader;
import static org.computeid.identifier.envelope.EnvelopeFixture.underHeaderWith;
import static org.computeid.identifier.envelope.EnvelopeFixture.verify;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String HEADER = RawEnvelope.header(Keys.VENDOR, "registrant", "");
    private static final String FIRST = "/signatures/0/protected";

    private static String good() {
        return underHeader(HEADER).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"\"",
                "e30.e30.e30",
                "{\"payload\":\"e30\"}",
                "{\"signatures\":[]}",
                "{\"payload\":\"e30\",\"signatures\":[]}",
                "{\"payload\":\"e30\",\"signatures\":{}}",
                "{\"payload\":\"e30\",\"signatures\":null}",
                "{\"payload\":\"e30\",\"signatures\":[1]}",
                "{\"payload\":\"e30\",\"signatures\":[{}]}",
                "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"e30\"}]}",
                "{\"payload\":\"e30\",\"signatures\":[{\"signature\":\"e30\"}]}",
                "{\"payload\":\"e30\",\"signatures\":[{\"protected\":1,\"signature\":\"e30\"}]}",
                "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"e30\",\"signature\":1}]}",
                "{\"payload\":\"e30\",\"protected\":\"e30\",\"signature\":\"e30\"}",
                "{\"payload\":{},\"signatures\":[{\"protected\":\"e30\",\"signature\":\"e30\"}]}",
                "{\"ciphertext\":\"e30\",\"iv\":\"e30\",\"protected\":\"e30\",\"recipients\":[{}],\"tag\":\"e30\"}"
            })
    void refusesOtherForms(String text) {
        refuses(text, VerificationReason.FORM);
    }

    @Test
    void refusesUnknownMembers() {
        refuses(good().replace("{\"payload\"", "{\"kid\":\"\",\"payload\""), VerificationReason.FORM);
        refuses(good().replace(",\"signature\":", ",\"sig\":\"\",\"signature\":"), VerificationReason.FORM);
    }

    @Test
    void refusesWhatIsNotStrictJson() {
        refuses(good() + "x", VerificationReason.FORM);
        refuses(good() + good(), VerificationReason.FORM);
        refuses("\uFEFF" + good(), VerificationReason.FORM);
        refuses("/**/" + good(), VerificationReason.FORM);
        refuses(good().replace("]}", "],}"), VerificationReason.FORM);
        refuses(good().replace("]}", "],\"payload\":\"e30\"}"), VerificationReason.FORM);
        refuses(good().replace("]}", "],\"pay\\u006coad\":\"e30\"}"), VerificationReason.FORM);
        refuses(good().replace("{\"payload\":", "{\"payload\":NaN,\"x\":"), VerificationReason.FORM);
        byte[] utf16 = good().getBytes(StandardCharsets.UTF_16LE);
        assertRefused(() -> Envelope.parse(utf16), VerificationReason.FORM);
        byte[] overlong = good().getBytes(StandardCharsets.UTF_8);
        overlong[2] = (byte) 0xC1;
        assertRefused(() -> Envelope.parse(overlong), VerificationReason.FORM);
    }

    @Test
    void readsEscapesOfPlainLetters() throws VerificationException {
        String escaped = good().replace("\"payload\":\"e", "\"payload\":\"\\u0065");
        assertThat(verify(escaped.getBytes(StandardCharsets.UTF_8)).payload()).isEqualTo(EnvelopeFixture.document());
    }

    @Test
    void refusesUnprotectedHeaders() {
        refuses(good().replace("{\"protected\"", "{\"header\":{},\"protected\""), VerificationReason.HEADER);
        refuses(
                good().replace("{\"protected\"", "{\"header\":{\"kid\":\"x\"},\"protected\""),
                VerificationReason.HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "==", " ", "\\n", "\\u0000", "+", "/", ".", "é", "\\u0065\\u0301", "\\\\"})
    void refusesTextsThatAreNotBase64Url(String suffix) {
        RawEnvelope envelope = underHeader(HEADER);
        String text = envelope.text();
        String signature = text.substring(text.indexOf("\"signature\":\"") + 13, text.length() - 4);
        refuses(
                RawEnvelope.ofText(RawEnvelope.encode(DOCUMENT) + suffix)
                        .entry(RawEnvelope.encode(HEADER), signature)
                        .text(),
                VerificationReason.BASE64);
        refuses(
                RawEnvelope.of(DOCUMENT)
                        .entry(RawEnvelope.encode(HEADER) + suffix, signature)
                        .text(),
                VerificationReason.BASE64);
        refuses(
                RawEnvelope.of(DOCUMENT)
                        .entry(RawEnvelope.encode(HEADER), signature + suffix)
                        .text(),
                VerificationReason.BASE64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAAA", "AB", "A_", "AAB", "AAC"})
    void refusesImpossibleLengthsAndUnusedBitsThatAreSet(String text) {
        refuses(
                RawEnvelope.ofText(text).entry(RawEnvelope.encode(HEADER), "AA").text(),
                VerificationReason.BASE64,
                "/payload");
        refuses(RawEnvelope.of(DOCUMENT).entry(text, "AA").text(), VerificationReason.BASE64, FIRST);
        refuses(
                RawEnvelope.of(DOCUMENT).entry(RawEnvelope.encode(HEADER), text).text(),
                VerificationReason.BASE64,
                "/signatures/0/signature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"alg\"|{\"b64\":false,\"alg\"",
                "{\"alg\"|' {\"alg\"'",
                "\"iat\"|\"crit\":[],\"iat\"",
                "\"iat\"|\"crit\":[\"exp\"],\"iat\"",
                "\"kid\"|\"jku\":\"https://example.com\",\"kid\"",
                "\"kid\"|\"jwk\":{},\"kid\"",
                "\"role\"|\"nonce\":\"\",\"role\"",
                "\"typ\"|\"x5c\":[],\"typ\"",
                "\"typ\"|\"typ\":\"compute-descriptor\",\"x5u\":\"https://example.com\",\"typx\"",
                "\"compute-descriptor\"}|\"compute-descriptor\",\"x5u\":\"https://example.com\"}",
                "\"compute-descriptor\"}|\"compute-descriptor\",\"zip\":\"DEF\"}",
                "\"compute-descriptor\"}|\"compute-descriptor\"",
                "\"compute-descriptor\"}|\"compute-descriptor\"}}",
                "\"compute-descriptor\"}|\"compute-descriptor\",\"typ\":\"compute-descriptor\"}",
                "\"compute-descriptor\"}|1}",
                "\"compute-descriptor\"}|\"\"}",
                "\"Ed25519\"|1",
                "\"registrant\"|[]",
                "1795305600|1795305600.0",
                "1795305600|\"1795305600\"",
                "1795305600|-1",
                "1795305600|1.7953056e9",
                "1795305600|true",
                "1795305600,|1795305600,\"iat\":1795305600,",
                "\"iat\":1795305600,|''"
            })
    void refusesHeadersThatAreNotExactlyTheDueOnes(String old, String replacement) {
        assertRefused(() -> verify(underHeaderWith(old, replacement)), VerificationReason.HEADER, FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "1", "[]", "{}", "\"x\"", "{\"alg\":"})
    void refusesHeadersThatAreNoSuchObject(String header) {
        assertRefused(() -> verify(underHeader(header)), VerificationReason.HEADER, FIRST);
    }

    @Test
    void refusesAnEmptyKeyIdentifier() {
        assertRefused(() -> verify(underHeaderWith(VENDOR.kid(), "")), VerificationReason.HEADER, FIRST);
    }

    @Test
    void refusesAnOverThatIsNoDigest() {
        assertRefused(() -> verify(underHeaderWith("\"role\"", "\"over\":\"AA\",\"role\"")), VerificationReason.OVER);
        assertRefused(() -> verify(underHeaderWith("\"role\"", "\"over\":\"A\",\"role\"")), VerificationReason.BASE64);
        assertRefused(() -> verify(underHeaderWith("\"role\"", "\"over\":1,\"role\"")), VerificationReason.HEADER);
    }

    @Test
    void refusesMoreThanTheLimits() {
        byte[] large = new byte[512 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        assertRefused(() -> Envelope.parse(large), VerificationReason.LIMIT);
        refuses(RawEnvelope.ofText("A".repeat(349_527)).entry("AA", "AA").text(), VerificationReason.LIMIT, "/payload");
        refuses(
                RawEnvelope.of(DOCUMENT)
                        .entry(RawEnvelope.encode(HEADER), "A".repeat(8_196))
                        .text(),
                VerificationReason.LIMIT,
                "/signatures/0/signature");
        refuses("[".repeat(100), VerificationReason.LIMIT);
        assertRefused(() -> verify(underHeaderWith(VENDOR.kid(), "k".repeat(1_024))), VerificationReason.LIMIT, FIRST);
        RawEnvelope nine = RawEnvelope.of(DOCUMENT);
        for (int i = 0; i < 9; i++) {
            nine.signedBy(Keys.VENDOR, HEADER);
        }
        refuses(nine.text(), VerificationReason.LIMIT, "/signatures");
    }

    @Test
    void readsAHeaderAtTheLimit() throws VerificationException {
        String kid = "k".repeat(VENDOR.kid().length() + 1_024 - HEADER.length());
        RawEnvelope envelope = underHeaderWith(VENDOR.kid(), kid);
        assertThat(Envelope.parse(envelope.bytes()).unverifiedHeaders().get(0).kid())
                .isEqualTo(kid);
        assertRefused(() -> verify(underHeaderWith(VENDOR.kid(), kid + "k")), VerificationReason.LIMIT, FIRST);
    }

    private static void refuses(String text, VerificationReason reason) {
        assertRefused(() -> verify(text.getBytes(StandardCharsets.UTF_8)), reason);
    }

    private static void refuses(String text, VerificationReason reason, String pointer) {
        assertRefused(() -> verify(text.getBytes(StandardCharsets.UTF_8)), reason, pointer);
    }
}
