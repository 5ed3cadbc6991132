package org.computeid.identifier.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Reads the bytes of an envelope: limits first, then form, then base64url, then the headers (ENV-30). */
final class EnvelopeReader {

    /** Base64url of 256 KiB. */
    static final int MAX_PAYLOAD_TEXT = JsonLimits.ENVELOPE.codePoints();

    /** Base64url of 1 KiB. */
    static final int MAX_HEADER_TEXT = 1_366;

    static final int MAX_SIGNATURE_TEXT = 8_192;

    private EnvelopeReader() {}

    static Envelope read(byte[] bytes) throws VerificationException {
        JsonObject envelope = object(json(bytes), "", Set.of("payload", "signatures"));
        String payloadText = text(envelope, "payload", "");
        List<JsonObject> entries = entries(envelope);
        byte[] payload = decode(payloadText, Payload.POINTER, MAX_PAYLOAD_TEXT);
        List<EnvelopeSignature> signatures = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            signatures.add(signature(entries.get(i), "/signatures/" + i));
        }
        return new Envelope(payloadText, payload, signatures);
    }

    /** Why text that is no strict JSON is no envelope. */
    static VerificationException refusal(JsonException e) {
        String pointer = e.pointer().orElse("");
        return VerificationException.at(reason(e.reason(), pointer), pointer, "no strict JSON: " + e.reason());
    }

    /** An object with exactly these members. */
    static JsonObject object(JsonValue value, String pointer, Set<String> names) throws VerificationException {
        if (!(value instanceof JsonObject object)) {
            throw VerificationException.at(VerificationReason.FORM, pointer, "no object");
        }
        if (!object.members().keySet().equals(names)) {
            throw VerificationException.at(
                    VerificationReason.FORM, pointer, "not exactly the members " + new TreeSet<>(names));
        }
        return object;
    }

    /** The entries of {@code signatures}, one to eight, each with exactly {@code protected} and {@code signature}. */
    static List<JsonObject> entries(JsonObject envelope) throws VerificationException {
        if (!(envelope.find("signatures").orElseThrow() instanceof JsonArray array)
                || array.items().isEmpty()) {
            throw VerificationException.at(
                    VerificationReason.FORM, "/signatures", "no array with at least one signature");
        }
        if (array.items().size() > Envelope.MAX_SIGNATURES) {
            throw VerificationException.at(
                    VerificationReason.LIMIT, "/signatures", "at most " + Envelope.MAX_SIGNATURES + " signatures");
        }
        List<JsonObject> entries = new ArrayList<>();
        for (JsonValue item : array.items()) {
            entries.add(entry(item, "/signatures/" + entries.size()));
        }
        return entries;
    }

    static String text(JsonObject object, String name, String pointer) throws VerificationException {
        if (object.find(name).orElseThrow() instanceof JsonString string) {
            return string.text();
        }
        throw VerificationException.at(VerificationReason.FORM, pointer + "/" + name, "no string");
    }

    static byte[] decode(String text, String pointer, int limit) throws VerificationException {
        if (text.length() > limit) {
            throw VerificationException.at(VerificationReason.LIMIT, pointer, "more than " + limit + " characters");
        }
        return Base64Url.tryDecode(text)
                .orElseThrow(() ->
                        VerificationException.at(VerificationReason.BASE64, pointer, "not base64url without padding"));
    }

    private static JsonValue json(byte[] bytes) throws VerificationException {
        try {
            return CanonicalJson.readLenient(bytes, JsonLimits.ENVELOPE);
        } catch (JsonException e) {
            throw refusal(e);
        }
    }

    /** White space in a text is the same fault to base64url, whether it is a space or an escaped control. */
    private static VerificationReason reason(JsonReason reason, String pointer) {
        return switch (reason) {
            case SIZE, DEPTH -> VerificationReason.LIMIT;
            case STRING -> isBase64(pointer) ? VerificationReason.BASE64 : VerificationReason.FORM;
            case ENCODING, SYNTAX, TRAILING, DUPLICATE, NULL, NUMBER, NAME, NOT_CANONICAL -> VerificationReason.FORM;
        };
    }

    private static boolean isBase64(String pointer) {
        boolean ofSignature = pointer.endsWith("/protected") || pointer.endsWith("/signature");
        return pointer.equals(Payload.POINTER) || (pointer.startsWith("/signatures/") && ofSignature);
    }

    private static JsonObject entry(JsonValue item, String pointer) throws VerificationException {
        if (item instanceof JsonObject object && object.find("header").isPresent()) {
            throw VerificationException.at(
                    VerificationReason.HEADER, pointer + "/header", "an unprotected header says what nobody signed");
        }
        return object(item, pointer, Set.of("protected", "signature"));
    }

    private static EnvelopeSignature signature(JsonObject entry, String pointer) throws VerificationException {
        String protectedText = text(entry, "protected", pointer);
        String signatureText = text(entry, "signature", pointer);
        String place = pointer + "/protected";
        byte[] header = decode(protectedText, place, MAX_HEADER_TEXT);
        byte[] signature = decode(signatureText, pointer + "/signature", MAX_SIGNATURE_TEXT);
        return new EnvelopeSignature(ProtectedHeader.read(header, place), protectedText, signature);
    }
}
