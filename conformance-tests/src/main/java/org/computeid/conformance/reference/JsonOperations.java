package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;

/** The operations {@code json.*}. */
final class JsonOperations {

    private JsonOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "json.check", refusing(JsonOperations::check),
                "json.canonicalize", refusing(JsonOperations::canonicalize));
    }

    /** Turns the exception of a throwing door into its rejection. */
    static Operation refusing(Operation operation) {
        return in -> {
            try {
                return operation.answer(in);
            } catch (JsonException refusal) {
                return reject(refusal);
            }
        };
    }

    private static Answer check(ObjectNode in) {
        byte[] bytes = Members.of(in, "bytes").bytes("bytes");
        CanonicalJson.check(bytes, JsonLimits.DOCUMENT);
        return new Answer.Ok(
                JsonLines.object().put("digest", Digest.sha256(bytes).toString()));
    }

    private static Answer canonicalize(ObjectNode in) {
        byte[] canonical = CanonicalJson.canonicalize(Members.of(in, "bytes").bytes("bytes"), JsonLimits.DOCUMENT);
        return new Answer.Ok(JsonLines.object()
                .put("bytes", Base64Url.encode(canonical))
                .put("digest", Digest.sha256(canonical).toString()));
    }

    private static Answer reject(JsonException refusal) {
        Place place = refusal.pointer().map(Place::pointer).orElseGet(() -> Place.offset(refusal.offset()));
        return new Answer.Reject(refusal.reason().name(), place);
    }
}
