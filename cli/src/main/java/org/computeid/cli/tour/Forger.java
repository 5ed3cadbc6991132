package org.computeid.cli.tour;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.computeid.cli.console.Language;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Changes signed documents a little, in three ways, and hands them to the verifier. */
final class Forger {

    private static final String FIGURE = "\"opsPerSecond\":\"2055720000000000000\"";
    private static final String FORGED_FIGURE = "\"opsPerSecond\":\"9055720000000000000\"";

    private final EnvelopeVerifier verifier;
    private final Instant now;

    Forger(EnvelopeVerifier verifier, Instant now) {
        this.verifier = verifier;
        this.now = now;
    }

    /** Every forgery of the tour, with its refusal. */
    List<TourReport.Tampering> tryAll(List<SealedSystem> systems, Language language) {
        SealedSystem frontier = system(systems, "frontier");
        SealedSystem taihulight = system(systems, "taihulight");
        SealedSystem fugaku = system(systems, "fugaku");
        String both = Role.REGISTRANT.word() + " + " + Role.REGISTRAR.word();
        return List.of(
                tried("figure", FIGURE, FORGED_FIGURE, withChangedPayload(frontier.envelope(), FIGURE, FORGED_FIGURE)),
                tried("stripped", both, Role.REGISTRANT.word(), withoutRegistrar(fugaku.envelope())),
                tried(
                        "moved",
                        fugaku.words("name", language),
                        taihulight.words("name", language),
                        withRegistrarOf(taihulight.envelope(), fugaku.envelope())));
    }

    private TourReport.Tampering tried(String key, String before, String after, byte[] forged) {
        return new TourReport.Tampering(key, before, after, refusal(forged));
    }

    private static SealedSystem system(List<SealedSystem> systems, String stem) {
        return systems.stream()
                .filter(system -> system.stem().equals(stem))
                .findFirst()
                .orElseThrow();
    }

    /** Another text in the document, under the signatures of the genuine one. */
    byte[] withChangedPayload(byte[] envelope, String before, String after) {
        JsonObject parts = read(envelope);
        String payload =
                new String(Base64.getUrlDecoder().decode(TourSystem.text(parts, "payload")), StandardCharsets.UTF_8);
        int at = payload.indexOf(before);
        if (at < 0) {
            throw new IllegalStateException("the document to be forged has no " + before);
        }
        String changed = payload.substring(0, at) + after + payload.substring(at + before.length());
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8));
        return with(parts, "payload", new JsonString(encoded));
    }

    /** Only the first signature, the registrant's, is left. */
    byte[] withoutRegistrar(byte[] envelope) {
        JsonObject parts = read(envelope);
        return with(parts, "signatures", new JsonArray(signatures(parts).subList(0, 1)));
    }

    /** The registrar's signature comes from another envelope. */
    byte[] withRegistrarOf(byte[] envelope, byte[] other) {
        JsonObject parts = read(envelope);
        JsonValue registrant = signatures(parts).get(0);
        JsonValue registrar = signatures(read(other)).get(1);
        return with(parts, "signatures", new JsonArray(List.of(registrant, registrar)));
    }

    /** The code of the refusal. */
    String refusal(byte[] forged) {
        try {
            verifier.verify(forged, now);
        } catch (VerificationException e) {
            return e.reason().name();
        }
        throw new IllegalStateException("a forged envelope was accepted");
    }

    private static JsonObject read(byte[] envelope) {
        return (JsonObject) CanonicalJson.read(envelope, JsonLimits.ENVELOPE);
    }

    private static List<JsonValue> signatures(JsonObject envelope) {
        return ((JsonArray) envelope.find("signatures").orElseThrow()).items();
    }

    private static byte[] with(JsonObject object, String member, JsonValue value) {
        Map<String, JsonValue> members = new HashMap<>(object.members());
        members.put(member, value);
        return CanonicalJson.write(new JsonObject(members), JsonLimits.ENVELOPE);
    }
}
