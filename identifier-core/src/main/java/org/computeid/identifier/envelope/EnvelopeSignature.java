package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import org.computeid.identifier.json.Digest;

/** One signature of an envelope with its header, decoded, not verified. Its array stays in this package and is not written. */
final class EnvelopeSignature {

    private final ProtectedHeader header;
    private final String protectedText;
    private final byte[] bytes;

    EnvelopeSignature(ProtectedHeader header, String protectedText, byte[] bytes) {
        this.header = header;
        this.protectedText = protectedText;
        this.bytes = bytes;
    }

    /** The JWS signing input of RFC 7515 section 5.1: ASCII, so one byte for each character. */
    static byte[] signingInput(String protectedText, String payloadText) {
        return (protectedText + '.' + payloadText).getBytes(StandardCharsets.US_ASCII);
    }

    ProtectedHeader header() {
        return header;
    }

    String protectedText() {
        return protectedText;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What a counter-signature's {@code over} names. */
    Digest digest() {
        return Digest.sha256(bytes);
    }
}
