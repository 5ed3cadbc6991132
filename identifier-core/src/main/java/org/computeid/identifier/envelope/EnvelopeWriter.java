package org.computeid.identifier.envelope;

import java.util.List;
import java.util.Map;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Writes the canonical bytes of an envelope. */
final class EnvelopeWriter {

    private EnvelopeWriter() {}

    static byte[] write(Envelope envelope) {
        List<JsonValue> signatures = envelope.signatures().stream()
                .map(entry -> entry(entry, new JsonString(entry.protectedText())))
                .toList();
        JsonObject json = new JsonObject(
                Map.of("payload", new JsonString(envelope.payloadText()), "signatures", new JsonArray(signatures)));
        return CanonicalJson.write(json, JsonLimits.ENVELOPE);
    }

    static JsonValue entry(EnvelopeSignature entry, JsonValue header) {
        return new JsonObject(
                Map.of("protected", header, "signature", new JsonString(Base64Url.encode(entry.bytes()))));
    }
}
