package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.computeid.identifier.json.JsonValue;

/**
 * The clear-text form of an envelope (ENV-50): document and headers as JSON that people read, from which canonical JSON gets
 * back the very bytes that were signed.
 */
final class ClearText {

    /** A document of 256 KiB grows to less than this when it is indented; a signature is its longest string. */
    private static final JsonLimits LIMITS = new JsonLimits(8 * 1024 * 1024, EnvelopeReader.MAX_SIGNATURE_TEXT);

    private static final String STEP = "  ";

    private ClearText() {}

    static byte[] write(Envelope envelope) throws VerificationException {
        JsonValue document = Payload.read(envelope.payload());
        List<JsonValue> signatures = envelope.signatures().stream()
                .map(entry -> EnvelopeWriter.entry(entry, entry.header().toJson()))
                .toList();
        JsonObject clear = new JsonObject(Map.of("document", document, "signatures", new JsonArray(signatures)));
        checkDepth(clear);
        StringBuilder text = new StringBuilder();
        append(text, clear, "\n");
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    static Envelope read(byte[] bytes) throws VerificationException {
        JsonObject json = EnvelopeReader.object(json(bytes), "", Set.of("document", "signatures"));
        byte[] payload = document(json.find("document").orElseThrow());
        List<EnvelopeSignature> signatures = new ArrayList<>();
        for (JsonObject entry : EnvelopeReader.entries(json)) {
            signatures.add(signature(entry, "/signatures/" + signatures.size()));
        }
        return new Envelope(Base64Url.encode(payload), payload, signatures);
    }

    private static JsonValue json(byte[] bytes) throws VerificationException {
        try {
            return CanonicalJson.readLenient(bytes, LIMITS);
        } catch (JsonException e) {
            String pointer = e.pointer().orElse("");
            throw pointer.startsWith("/document")
                    ? VerificationException.at(VerificationReason.PAYLOAD, pointer, "no canonical JSON: " + e.reason())
                    : EnvelopeReader.refusal(e);
        }
    }

    /** The form puts one level around the document, so that one as deep as documents may be has no clear text. */
    private static void checkDepth(JsonObject clear) throws VerificationException {
        try {
            CanonicalJson.write(clear, LIMITS);
        } catch (JsonException e) {
            throw VerificationException.at(
                    VerificationReason.LIMIT, Payload.POINTER, "too deep for clear text: " + e.reason());
        }
    }

    private static byte[] document(JsonValue document) throws VerificationException {
        try {
            return CanonicalJson.write(document, JsonLimits.DOCUMENT);
        } catch (JsonException e) {
            VerificationReason reason =
                    e.reason() == JsonReason.SIZE && e.pointer().isEmpty()
                            ? VerificationReason.LIMIT
                            : VerificationReason.PAYLOAD;
            throw VerificationException.at(
                    reason, "/document" + e.pointer().orElse(""), "no canonical JSON: " + e.reason());
        }
    }

    private static EnvelopeSignature signature(JsonObject entry, String pointer) throws VerificationException {
        String place = pointer + "/protected";
        byte[] header = CanonicalJson.write(entry.find("protected").orElseThrow());
        byte[] signature = EnvelopeReader.decode(
                EnvelopeReader.text(entry, "signature", pointer),
                pointer + "/signature",
                EnvelopeReader.MAX_SIGNATURE_TEXT);
        return new EnvelopeSignature(ProtectedHeader.read(header, place), Base64Url.encode(header), signature);
    }

    /** Appends a value; {@code newline} is a line feed and the indentation where the value stands. */
    private static void append(StringBuilder text, JsonValue value, String newline) {
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            Iterator<Map.Entry<String, JsonValue>> members =
                    object.members().entrySet().iterator();
            text.append('{');
            while (members.hasNext()) {
                Map.Entry<String, JsonValue> member = members.next();
                text.append(newline)
                        .append(STEP)
                        .append('"')
                        .append(member.getKey())
                        .append("\": ");
                append(text, member.getValue(), newline + STEP);
                text.append(members.hasNext() ? "," : "");
            }
            text.append(newline).append('}');
        } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
            Iterator<JsonValue> items = array.items().iterator();
            text.append('[');
            while (items.hasNext()) {
                text.append(newline).append(STEP);
                append(text, items.next(), newline + STEP);
                text.append(items.hasNext() ? "," : "");
            }
            text.append(newline).append(']');
        } else {
            text.append(new String(CanonicalJson.write(value, LIMITS), StandardCharsets.UTF_8));
        }
    }
}
