package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationKey;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;

/** The operations {@code key.check} and {@code signature.verify}, and what the other operations on keys share with them. */
final class KeyOperations {

    /** An operation that may refuse trust. */
    @FunctionalInterface
    interface Trusting {
        Answer answer(ObjectNode in) throws VerificationException, Refusal;
    }

    /** A refusal that the operation itself finds before the library is asked. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final VerificationReason reason;

        Refusal(VerificationReason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    private KeyOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "key.check", refusing(KeyOperations::check),
                "signature.verify", refusing(KeyOperations::verify));
    }

    /** Turns the exception of a throwing door into its rejection. */
    static Operation refusing(Trusting operation) {
        return in -> {
            try {
                return operation.answer(in);
            } catch (Refusal refusal) {
                return new Answer.Reject(refusal.reason.name());
            } catch (VerificationException refusal) {
                String code = refusal.reason().name();
                return refusal.pointer()
                        .map(pointer -> new Answer.Reject(code, Place.pointer(pointer)))
                        .orElseGet(() -> new Answer.Reject(code));
            }
        };
    }

    static SignatureAlgorithm algorithm(Members members) throws Refusal {
        return SignatureAlgorithm.find(members.text("alg"))
                .orElseThrow(() -> new Refusal(VerificationReason.ALGORITHM));
    }

    /** The JWK; one that is outside canonical JSON, such as one with a null, is no fit key. */
    static JsonObject jwk(Members members) throws Refusal {
        byte[] bytes = JsonLines.write(members.object("jwk"));
        try {
            return (JsonObject) CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT);
        } catch (JsonException outside) {
            throw new Refusal(VerificationReason.KEY);
        }
    }

    private static Answer check(ObjectNode in) throws VerificationException, Refusal {
        Members members = Members.of(in, "jwk", "alg");
        return new Answer.Ok(JsonLines.object().put("kid", key(members).thumbprint()));
    }

    private static Answer verify(ObjectNode in) throws VerificationException, Refusal {
        Members members = Members.of(in, "alg", "jwk", "message", "signature");
        byte[] message = members.bytes("message");
        byte[] signature = members.bytes("signature");
        key(members).verify(message, signature);
        return new Answer.Ok(JsonLines.object());
    }

    static VerificationKey key(Members members) throws VerificationException, Refusal {
        JsonObject jwk = jwk(members);
        return VerificationKey.fromJwk(jwk, algorithm(members));
    }
}
