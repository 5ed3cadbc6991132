package org.computeid.cli.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.computeid.cli.console.Language;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/**
 * A bundled system: what its identifier is minted from, the words of the page, and the document without the members
 * that are made on the day.
 *
 * @param stem the name of its files, e.g. {@code frontier}
 */
record TourSystem(String stem, JsonObject mint, JsonObject page, JsonObject document) {

    private static final Duration LIFE = Duration.ofDays(365);

    static TourSystem from(String stem, JsonObject template) {
        return new TourSystem(stem, object(template, "mint"), object(template, "page"), object(template, "document"));
    }

    IdFields fields() {
        return new IdFields(
                text(mint, "authority"),
                text(mint, "node"),
                text(mint, "registrant"),
                text(document, "class"),
                text(document, "tier"),
                text(mint, "serial"));
    }

    /** The whole document, first edition, valid for a year from the second it is issued at. */
    JsonObject issue(ComputeId id, Instant issued) {
        Map<String, JsonValue> members = new HashMap<>(document.members());
        members.put("type", new JsonString(ComputeDescriptor.TYPE));
        members.put("id", new JsonString(id.toString()));
        members.put("issued", new JsonString(issued.toString()));
        members.put("expires", new JsonString(issued.plus(LIFE).toString()));
        members.put("seq", new JsonNumber(1));
        return new JsonObject(members);
    }

    /** One of {@code name}, {@code operator} and {@code note} as the page says it. */
    String words(String member, Language language) {
        return text(object(page, member), language.name());
    }

    static String text(JsonObject object, String member) {
        return ((JsonString) value(object, member)).text();
    }

    private static JsonObject object(JsonObject object, String member) {
        return (JsonObject) value(object, member);
    }

    private static JsonValue value(JsonObject object, String member) {
        return object.find(member)
                .orElseThrow(() -> new IllegalStateException("a bundled system without the member " + member));
    }
}
