package org.computeid.metering.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.profile.NormalizationProfile.Weight;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;

/** Reads the document of a profile (MET-121). */
final class ProfileDocument {

    private static final String TYPE = "normalization-profile";

    /** What a reader has to know before using a number; texts, at least one of each. */
    private static final List<String> WORDS = List.of("badFor", "defects", "goodFor", "leavesOut", "sources");

    private static final Set<String> MEMBERS = Set.of(
            "type",
            "name",
            "version",
            "scope",
            "badFor",
            "defects",
            "goodFor",
            "leavesOut",
            "sources",
            "weights",
            "excludes");
    private static final Set<String> WEIGHT_MEMBERS = Set.of("kind", "weight", "as");

    private ProfileDocument() {}

    static NormalizationProfile read(byte[] bytes) {
        JsonValue value;
        try {
            value = CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT);
        } catch (JsonException e) {
            MeteringException refusal = refused(e.reason().name());
            refusal.initCause(e);
            throw refusal;
        }
        return read(object(value, MEMBERS));
    }

    private static NormalizationProfile read(JsonObject document) {
        if (!text(document, "type").equals(TYPE)) {
            throw refused("type");
        }
        text(document, "scope");
        WORDS.forEach(name -> words(document, name));
        List<Weight> weights = items(document, "weights").stream()
                .map(item -> weight(object(item, WEIGHT_MEMBERS)))
                .toList();
        List<KindPattern> excluded = items(document, "excludes").stream()
                .map(item -> KindPattern.parse(text(item, "excludes")))
                .toList();
        List<KindPattern> all = new ArrayList<>(excluded);
        weights.forEach(weight -> all.add(weight.kinds()));
        requireApart(all);
        Digest digest = Digest.sha256(CanonicalJson.write(document));
        ProfileName name = new ProfileName(text(document, "name"), text(document, "version"), digest);
        return new NormalizationProfile(name, document, weights, excluded);
    }

    private static Weight weight(JsonObject entry) {
        Ratio factor = Ratio.parse(text(entry, "weight"));
        if (factor.signum() <= 0) {
            throw refused("weight");
        }
        Optional<String> measure = entry.find("as").map(value -> text(value, "as"));
        return new Weight(KindPattern.parse(text(entry, "kind")), factor, measure);
    }

    /** No kind may have two weights, or a weight and none. */
    private static void requireApart(List<KindPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            for (KindPattern before : patterns.subList(0, i)) {
                if (before.meets(patterns.get(i))) {
                    throw MeteringRejection.of(
                                    MeteringReason.PROFILE,
                                    before.toString(),
                                    patterns.get(i).toString())
                            .toException();
                }
            }
        }
    }

    private static void words(JsonObject document, String name) {
        List<JsonValue> items = items(document, name);
        if (items.isEmpty()) {
            throw refused(name);
        }
        items.forEach(item -> text(item, name));
    }

    private static JsonObject object(JsonValue value, Set<String> known) {
        if (!(value instanceof JsonObject object)) {
            throw refused("no object");
        }
        for (String name : object.members().keySet()) {
            if (!known.contains(name)) {
                throw refused(name);
            }
        }
        return object;
    }

    private static List<JsonValue> items(JsonObject object, String name) {
        if (object.find(name).orElseThrow(() -> refused(name)) instanceof JsonArray array) {
            return array.items();
        }
        throw refused(name);
    }

    private static String text(JsonObject object, String name) {
        return text(object.find(name).orElseThrow(() -> refused(name)), name);
    }

    private static String text(JsonValue value, String name) {
        if (value instanceof JsonString string && !string.text().isEmpty()) {
            return string.text();
        }
        throw refused(name);
    }

    private static MeteringException refused(String what) {
        return MeteringRejection.of(MeteringReason.PROFILE, what).toException();
    }
}
