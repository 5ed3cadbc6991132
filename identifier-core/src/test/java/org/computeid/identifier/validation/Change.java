package org.computeid.identifier.validation;

import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/**
 * One document of a corpus.
 *
 * @param origin what it was made from, e.g. {@code maximum at /units/0/count}
 * @param document the document
 * @param intent whether it was made to break the rule, to keep it, or just to be near
 */
record Change(String origin, JsonObject document, Intent intent) {

    /** A value of every JSON type, and strings and numbers at the edge of what members may hold. */
    static final List<JsonValue> VALUES = List.of(
            Documents.value("\"\""),
            Documents.value("\" x\""),
            Documents.value("\"x\""),
            Documents.value("\"" + "x".repeat(257) + "\""),
            Documents.value("\"fp17\""),
            Documents.value("\"0\""),
            Documents.value("\"-1\""),
            Documents.value("\"170141183460469231731687303715884105728\""),
            Documents.value("\"1.5\""),
            Documents.value("\"total\""),
            Documents.value("\"measured\""),
            Documents.value("\"2026-11-22T00:00:00Z\""),
            Documents.value("0"),
            Documents.value("-1"),
            Documents.value("1"),
            Documents.value("1048576"),
            Documents.value("true"),
            Documents.value("9007199254740991"),
            Documents.value("\"170141183460469231731687303715884105727\""),
            Documents.value("\"2026-02-30T00:00:00Z\""),
            Documents.value("{}"),
            Documents.value("[]"),
            Documents.value("{\"a\":1}"),
            Documents.value("{\"name\":\"n\"}"));

    /** What a change was made for. */
    enum Intent {
        KEEP,
        BREAK,
        TRY
    }

    /** The pointers of all members and items, in document order. */
    static List<String> places(JsonValue value) {
        List<String> places = new ArrayList<>();
        collect(value, "", places);
        return List.copyOf(places);
    }

    /** A pointer with every index as an asterisk, e.g. {@code /units/*}{@code /count}. */
    static String template(String pointer) {
        return pointer.replaceAll("/[0-9]+(?=/|$)", "/*");
    }

    /** Strings that one inserted, removed or replaced character makes of a text, at every place. */
    static List<String> neighbours(String text) {
        List<String> neighbours = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            String before = text.substring(0, i);
            String after = text.substring(i);
            List.of(" ", "0", "-").forEach(inserted -> neighbours.add(before + inserted + after));
            if (!after.isEmpty()) {
                for (String replacement : List.of("", " ", "0", "3", "9", "a", "Z", "-", ".", "é")) {
                    neighbours.add(before + replacement + after.substring(1));
                }
            }
        }
        return neighbours;
    }

    private static void collect(JsonValue value, String pointer, List<String> places) {
        if (!pointer.isEmpty()) {
            places.add(pointer);
        }
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> collect(member, pointer + '/' + name, places));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), pointer + '/' + i, places);
            }
        }
    }
}
