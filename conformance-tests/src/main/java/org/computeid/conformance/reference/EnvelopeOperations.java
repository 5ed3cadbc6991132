package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.reference.KeyOperations.Refusal;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.KeyValidity;
import org.computeid.identifier.envelope.ProtectedHeader;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.envelope.VerifiedSigner;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.JsonValue;

/** The operations {@code envelope.*}. */
final class EnvelopeOperations {

    private EnvelopeOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "envelope.sign", KeyOperations.refusing(EnvelopeOperations::sign),
                "envelope.verify", KeyOperations.refusing(EnvelopeOperations::verify));
    }

    private static Answer sign(ObjectNode in) throws VerificationException, Refusal {
        Members members = Members.of(in, "typ", "payload", "iat", "keys");
        byte[] payload = members.bytes("payload");
        long iat = members.integer("iat");
        List<Signatory> signatories = new ArrayList<>();
        for (ObjectNode key : members.objects("keys")) {
            signatories.add(signatory(Members.of(key, "kid", "alg", "jwk", "role")));
        }
        if (iat < 0) {
            throw new Refusal(VerificationReason.HEADER);
        }
        Envelope envelope = Envelope.sign(payload, members.text("typ"), Instant.ofEpochSecond(iat), signatories);
        return new Answer.Ok(
                JsonLines.object().put("envelope", new String(envelope.toBytes(), StandardCharsets.UTF_8)));
    }

    private static Signatory signatory(Members key) throws VerificationException, Refusal {
        SigningKey signer = SigningKey.fromJwk(KeyOperations.jwk(key), KeyOperations.algorithm(key));
        Role role = Role.find(key.text("role")).orElseThrow(() -> new Refusal(VerificationReason.ROLE));
        return new Signatory(signer, key.text("kid"), role);
    }

    private static Answer verify(ObjectNode in) throws VerificationException, Refusal {
        Members members = Members.of(in, "envelope", "typ", "now", "keys", "requiredRoles");
        byte[] bytes = members.bytes("envelope");
        String typ = members.text("typ");
        Instant now = members.time("now");
        Set<Role> required = roles(members, "requiredRoles");
        List<Members> records = records(members);
        Envelope envelope = Envelope.parse(bytes);
        Verified<JsonValue> verified = EnvelopeVerifier.of(trusted(records, envelope), typ, new RolePolicy(required))
                .verify(envelope, now);
        return new Answer.Ok(answer(verified));
    }

    private static ObjectNode answer(Verified<JsonValue> verified) {
        ObjectNode answer = JsonLines.object()
                .put("payload", Base64Url.encode(verified.payload()))
                .put("digest", verified.digest().toString());
        ArrayNode signers = answer.putArray("signers");
        for (VerifiedSigner signer : verified.signers()) {
            signers.addObject()
                    .put("kid", signer.kid())
                    .put("role", signer.role().word())
                    .put("alg", signer.algorithm().jwsName());
        }
        return answer;
    }

    /** The records, each checked for its form; no two have one identifier. */
    private static List<Members> records(Members members) {
        List<Members> records = new ArrayList<>();
        Set<String> kids = new HashSet<>();
        for (ObjectNode each : members.objects("keys")) {
            Members key = Members.of(each, "kid", "alg", "jwk", "roles", "from?", "to?", "revoked?");
            if (key.text("kid").isEmpty() || !kids.add(key.text("kid"))) {
                throw new RequestFault("keys");
            }
            records.add(key);
        }
        return records;
    }

    /** A key is read before its first use, and one that is not used is not read (ENV-22). */
    private static TrustedKeys trusted(List<Members> records, Envelope envelope) throws VerificationException, Refusal {
        Set<String> used =
                envelope.unverifiedHeaders().stream().map(ProtectedHeader::kid).collect(Collectors.toSet());
        List<TrustedKey> keys = new ArrayList<>();
        for (Members each : records) {
            if (used.contains(each.text("kid"))) {
                keys.add(new TrustedKey(
                        each.text("kid"), KeyOperations.key(each), roles(each, "roles"), validity(each)));
            }
        }
        return TrustedKeys.of(keys);
    }

    private static KeyValidity validity(Members key) {
        Instant from = key.has("from") ? key.time("from") : Instant.MIN;
        Instant to = key.has("to") ? key.time("to") : Instant.MAX;
        boolean revoked = key.has("revoked") && key.flag("revoked");
        // A validity that ends before it begins holds at no time, like one that ended long ago.
        return from.isBefore(to)
                ? new KeyValidity(from, to, revoked)
                : new KeyValidity(Instant.MIN, Instant.MIN.plusNanos(1), revoked);
    }

    private static Set<Role> roles(Members members, String name) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : members.list(name)) {
            roles.add(Role.find(word).orElseThrow(() -> new RequestFault(name)));
        }
        return roles;
    }
}
