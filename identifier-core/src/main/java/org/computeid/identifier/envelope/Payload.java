package org.computeid.identifier.envelope;

import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** The rules of the signed bytes (ENV-4, ENV-5). */
final class Payload {

    static final String POINTER = "/payload";

    private Payload() {}

    /** Reads bytes that are their own canonical form. */
    static JsonValue read(byte[] payload) throws VerificationException {
        try {
            return CanonicalJson.read(payload, JsonLimits.DOCUMENT);
        } catch (JsonException e) {
            VerificationReason reason = payload.length > JsonLimits.DOCUMENT.bytes()
                    ? VerificationReason.LIMIT
                    : VerificationReason.PAYLOAD;
            throw VerificationException.at(reason, POINTER + e.pointer().orElse(""), describe(e.reason()));
        }
    }

    /** A document that names its type names the one in the header; a kind of document may demand that it does. */
    static void checkType(JsonValue payload, String typ) throws VerificationException {
        boolean differs = payload instanceof JsonObject object
                && object.find("type")
                        .filter(type -> !type.equals(new JsonString(typ)))
                        .isPresent();
        if (differs) {
            throw VerificationException.at(
                    VerificationReason.TYPE, POINTER + "/type", "the document names another type than its header");
        }
    }

    private static String describe(JsonReason reason) {
        return "the document is no canonical JSON: " + reason;
    }
}
