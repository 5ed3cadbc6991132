package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonBoolean;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/**
 * Trusted keys as JSON, in the form in which the conformance protocol hands them to {@code envelope.verify}: an array of
 * {@code {"kid","alg","jwk","roles","from"?,"to"?,"revoked"?}}. Nothing is guessed and nothing passed over.
 */
final class TrustedKeysText {

    private static final JsonLimits LIMITS = new JsonLimits(TrustedKeys.MAX_BYTES, JsonLimits.DOCUMENT.codePoints());
    private static final Set<String> REQUIRED = Set.of("kid", "alg", "jwk", "roles");
    private static final Set<String> OPTIONAL = Set.of("from", "to", "revoked");
    private static final int TIME_LENGTH = "2026-11-22T00:00:00Z".length();

    private TrustedKeysText() {}

    static TrustedKeys read(byte[] bytes) throws VerificationException {
        if (!(json(bytes) instanceof JsonArray array)) {
            throw VerificationException.at(VerificationReason.FORM, "", "no array of keys");
        }
        List<TrustedKey> keys = new ArrayList<>();
        Set<String> kids = new HashSet<>();
        for (JsonValue item : array.items()) {
            String place = "/" + keys.size();
            TrustedKey key = key(item, place);
            if (!kids.add(key.kid())) {
                throw form(place + "/kid", "two keys have this identifier");
            }
            keys.add(key);
        }
        return TrustedKeys.of(keys);
    }

    /** One line for each key, so that versions of a file can be compared. */
    static byte[] write(List<TrustedKey> keys) {
        StringBuilder text = new StringBuilder("[");
        for (TrustedKey key : keys) {
            text.append(text.length() == 1 ? "\n" : ",\n");
            text.append(new String(CanonicalJson.write(json(key), LIMITS), StandardCharsets.UTF_8));
        }
        return text.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject json(TrustedKey key) {
        Map<String, JsonValue> members = new HashMap<>();
        members.put("kid", new JsonString(key.kid()));
        members.put("alg", new JsonString(key.key().algorithm().jwsName()));
        members.put("jwk", key.key().toJwk());
        List<JsonValue> roles = new ArrayList<>();
        key.roles().stream().sorted().forEach(role -> roles.add(new JsonString(role.word())));
        members.put("roles", new JsonArray(roles));
        KeyValidity validity = key.validity();
        if (validity.from().isAfter(Instant.MIN)) {
            members.put("from", new JsonString(validity.from().toString()));
        }
        if (validity.to().isBefore(Instant.MAX)) {
            members.put("to", new JsonString(validity.to().toString()));
        }
        if (validity.revoked()) {
            members.put("revoked", new JsonBoolean(true));
        }
        return new JsonObject(members);
    }

    private static JsonValue json(byte[] bytes) throws VerificationException {
        try {
            return CanonicalJson.readLenient(bytes, LIMITS);
        } catch (JsonException e) {
            VerificationReason reason =
                    e.reason() == JsonReason.SIZE ? VerificationReason.LIMIT : VerificationReason.FORM;
            throw VerificationException.at(
                    reason, e.pointer().orElse(""), "no strict JSON: " + e.reason() + ", byte " + e.offset());
        }
    }

    private static TrustedKey key(JsonValue item, String place) throws VerificationException {
        if (!(item instanceof JsonObject record)) {
            throw form(place, "no object");
        }
        checkMembers(record, place);
        String kid = text(record, "kid", place);
        if (kid.isEmpty()) {
            throw form(place + "/kid", "an identifier is not empty");
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.find(text(record, "alg", place))
                .orElseThrow(() -> VerificationException.at(
                        VerificationReason.ALGORITHM, place + "/alg", "no algorithm of the closed list"));
        return new TrustedKey(kid, publicKey(record, algorithm, place), roles(record, place), validity(record, place));
    }

    private static void checkMembers(JsonObject record, String place) throws VerificationException {
        for (String name : record.members().keySet()) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw form(place + "/" + name, "a member that does not belong here");
            }
        }
        for (String name : REQUIRED.stream().sorted().toList()) {
            if (record.find(name).isEmpty()) {
                throw form(place + "/" + name, "a member is missing");
            }
        }
    }

    private static VerificationKey publicKey(JsonObject record, SignatureAlgorithm algorithm, String place)
            throws VerificationException {
        String pointer = place + "/jwk";
        if (!(record.find("jwk").orElseThrow() instanceof JsonObject jwk)) {
            throw form(pointer, "no object");
        }
        try {
            return VerificationKey.fromJwk(jwk, algorithm);
        } catch (VerificationException e) {
            throw e.under(pointer);
        }
    }

    private static Set<Role> roles(JsonObject record, String place) throws VerificationException {
        String pointer = place + "/roles";
        if (!(record.find("roles").orElseThrow() instanceof JsonArray words)) {
            throw form(pointer, "no array");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < words.items().size(); i++) {
            String at = pointer + "/" + i;
            if (!(words.items().get(i) instanceof JsonString word)) {
                throw form(at, "no string");
            }
            Role role = Role.find(word.text())
                    .orElseThrow(
                            () -> VerificationException.at(VerificationReason.ROLE, at, "no role of the closed list"));
            if (!roles.add(role)) {
                throw form(at, "a role stands here twice");
            }
        }
        return roles;
    }

    private static KeyValidity validity(JsonObject record, String place) throws VerificationException {
        Instant from = record.find("from").isPresent() ? time(record, "from", place) : Instant.MIN;
        Instant to = record.find("to").isPresent() ? time(record, "to", place) : Instant.MAX;
        if (to.isBefore(from)) {
            throw form(place + "/to", "the validity ends before it begins");
        }
        JsonValue revoked = record.find("revoked").orElse(new JsonBoolean(false));
        if (!(revoked instanceof JsonBoolean flag)) {
            throw form(place + "/revoked", "neither true nor false");
        }
        return new KeyValidity(from, to, flag.value());
    }

    private static Instant time(JsonObject record, String name, String place) throws VerificationException {
        String text = text(record, name, place);
        return time(text).orElseThrow(() -> form(place + "/" + name, "no time of the form YYYY-MM-DDThh:mm:ssZ"));
    }

    /** One spelling: the parser alone also takes fractions, leap seconds and an hour 24. */
    private static Optional<Instant> time(String text) {
        try {
            Instant time = Instant.parse(text);
            boolean spelled = text.length() == TIME_LENGTH && time.toString().equals(text);
            return spelled ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject record, String name, String place) throws VerificationException {
        if (record.find(name).orElseThrow() instanceof JsonString string) {
            return string.text();
        }
        throw form(place + "/" + name, "no string");
    }

    private static VerificationException form(String pointer, String sentence) {
        return VerificationException.at(VerificationReason.FORM, pointer, sentence);
    }
}
