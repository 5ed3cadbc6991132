package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.json.Base64Url;

/** Puts envelopes together as text, signing whatever header and payload it is given: what the rules would never make. */
final class RawEnvelope {

    private final String payloadText;
    private final List<String> entries = new ArrayList<>();

    private RawEnvelope(String payloadText) {
        this.payloadText = payloadText;
    }

    static RawEnvelope of(String payload) {
        return new RawEnvelope(encode(payload));
    }

    static RawEnvelope ofText(String payloadText) {
        return new RawEnvelope(payloadText);
    }

    static String header(SigningKey key, String role, String more) {
        return "{\"alg\":\"" + key.verificationKey().algorithm().jwsName() + "\",\"iat\":"
                + EnvelopeFixture.IAT.getEpochSecond() + ",\"kid\":\""
                + key.verificationKey().thumbprint() + "\"," + more + "\"role\":\"" + role + "\",\"typ\":\""
                + EnvelopeFixture.TYP + "\"}";
    }

    RawEnvelope signedBy(SigningKey key, String header) {
        return signedBy(key, header.getBytes(StandardCharsets.UTF_8));
    }

    RawEnvelope signedBy(SigningKey key, byte[] header) {
        String protectedText = Base64Url.encode(header);
        byte[] signature = key.sign(EnvelopeSignature.signingInput(protectedText, payloadText));
        return entry(protectedText, Base64Url.encode(signature));
    }

    RawEnvelope entry(String protectedText, String signatureText) {
        entries.add("{\"protected\":\"" + protectedText + "\",\"signature\":\"" + signatureText + "\"}");
        return this;
    }

    RawEnvelope rawEntry(String json) {
        entries.add(json);
        return this;
    }

    String text() {
        return "{\"payload\":\"" + payloadText + "\",\"signatures\":[" + String.join(",", entries) + "]}";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
