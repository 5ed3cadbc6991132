package org.computeid.identifier.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonBoolean;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Walks a schema along a document that keeps it, and breaks and just keeps every keyword on the way. */
final class SchemaChanges {

    private static final Set<String> SILENT = Set.of("$schema", "$id", "$defs", "title", "description", "if", "else");
    private static final Set<String> THROUGH = Set.of("items", "properties", "allOf", "then");
    private static final Map<String, JsonValue> TYPES = Map.of(
            "string", new JsonString("x"),
            "integer", new JsonNumber(1),
            "boolean", new JsonBoolean(true),
            "object", new JsonObject(Map.of()),
            "array", new JsonArray(List.of()));

    /** That schema and code tables have the same words, another test says. */
    private static final int FEW = 20;

    private final JsonNode schema;
    private final JsonObject document;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> walked = new TreeSet<>();
    private final Set<String> done;

    private SchemaChanges(JsonNode schema, JsonObject document, Set<String> done) {
        this.schema = schema;
        this.document = document;
        this.done = done;
    }

    /** The changes, and {@code walked} gets the name of every keyword with its place in the schema. */
    static List<Change> of(JsonNode schema, List<JsonObject> documents, Set<String> walked) {
        List<Change> changes = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (JsonObject document : documents) {
            SchemaChanges walk = new SchemaChanges(schema, document, done);
            walk.walk(schema, "", document, "");
            changes.addAll(walk.changes);
            walked.addAll(walk.walked);
        }
        return changes;
    }

    /** The places of all keywords in a schema, but those that say nothing of documents. */
    static Set<String> keywords(JsonNode schema) {
        Set<String> keywords = new TreeSet<>();
        collect(schema, "", keywords);
        schema.path("$defs").properties().forEach(e -> collect(e.getValue(), "/$defs/" + e.getKey(), keywords));
        return keywords;
    }

    private static void collect(JsonNode node, String at, Set<String> keywords) {
        node.fieldNames().forEachRemaining(name -> {
            if (!SILENT.contains(name) && !name.equals("$ref")) {
                keywords.add(at + '/' + name);
            }
        });
        node.path("properties")
                .properties()
                .forEach(e -> collect(e.getValue(), at + "/properties/" + e.getKey(), keywords));
        for (String name : List.of("items", "propertyNames", "then", "else", "not")) {
            if (node.has(name)) {
                collect(node.get(name), at + '/' + name, keywords);
            }
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            collect(node.path("allOf").get(i), at + "/allOf/" + i, keywords);
        }
    }

    private void walk(JsonNode node, String at, JsonValue value, String pointer) {
        if (node.has("$ref")) {
            String name = node.get("$ref").textValue().substring("#/$defs/".length());
            walk(schema.get("$defs").get(name), "/$defs/" + name, value, pointer);
            return;
        }
        node.properties().forEach(keyword -> {
            String name = keyword.getKey();
            boolean isNew = done.add(at + '/' + name + ' ' + Change.template(pointer));
            if (!SILENT.contains(name) && (isNew || THROUGH.contains(name))) {
                walked.add(at + '/' + name);
                keyword(name, node, at, new Spot(value, pointer));
            }
        });
    }

    private void keyword(String keyword, JsonNode node, String at, Spot spot) {
        JsonNode rule = node.get(keyword);
        switch (keyword) {
            case "type" ->
                TYPES.forEach((type, other) -> {
                    if (!type.equals(rule.textValue())) {
                        put(keyword, spot, other, Change.Intent.BREAK);
                    }
                });
            case "const" -> {
                put(keyword, spot, new JsonString(rule.textValue() + 's'), Change.Intent.BREAK);
                put(keyword, spot, new JsonString(rule.textValue().toUpperCase(Locale.ROOT)), Change.Intent.BREAK);
            }
            case "enum" -> words(rule, spot, done.add(at));
            case "pattern" -> pattern(rule.textValue(), spot);
            case "minLength" -> length(keyword, rule.intValue(), spot, rule.intValue() - 1);
            case "maxLength" -> length(keyword, rule.intValue(), spot, rule.intValue() + 1);
            case "minimum" -> number(keyword, rule.longValue(), spot, rule.longValue() - 1);
            case "maximum" -> number(keyword, rule.longValue(), spot, rule.longValue() + 1);
            case "minItems" -> items(keyword, rule.intValue(), spot, rule.intValue() - 1);
            case "maxItems" -> {
                if (!((JsonArray) spot.value).items().isEmpty() && done.add(at)) {
                    items(keyword, rule.intValue(), spot, rule.intValue() + 1);
                }
            }
            case "items" -> eachItem(rule, at, spot);
            case "properties" -> properties(node, at, spot);
            case "required" -> rule.forEach(name -> remove(keyword, spot, name.textValue(), Change.Intent.BREAK));
            case "additionalProperties" -> more(node, spot);
            case "propertyNames" -> names(rule, at, spot);
            case "dependentRequired" ->
                rule.properties()
                        .forEach(due -> due.getValue()
                                .forEach(name -> remove(keyword, spot, name.textValue(), Change.Intent.BREAK)));
            case "allOf" -> {
                for (int i = 0; i < rule.size(); i++) {
                    walk(rule.get(i), at + "/allOf/" + i, spot.value, spot.pointer);
                }
            }
            case "then" -> branches(node, at, spot);
            case "not" -> rule.get("required").forEach(name -> add(name.textValue(), spot, at));
            default -> throw new IllegalArgumentException("nothing breaks the keyword " + keyword);
        }
    }

    private void words(JsonNode rule, Spot spot, boolean areNew) {
        for (int i = 0; areNew && i < rule.size(); i += 1 + rule.size() / FEW) {
            put("enum", spot, new JsonString(rule.get(i).textValue()), Change.Intent.TRY);
        }
        for (String word :
                List.of("", "other", rule.get(0).textValue() + ' ', rule.get(0).textValue() + "é")) {
            put("enum", spot, new JsonString(word), Change.Intent.BREAK);
        }
    }

    /** Everything near one string of each pattern; what of it is broken, the pattern itself says. */
    private void pattern(String pattern, Spot spot) {
        if (!(spot.value instanceof JsonString string)) {
            return;
        }
        put("pattern", spot, new JsonString("\u00a0x"), Change.Intent.BREAK);
        if (done.add(pattern)) {
            for (String near : Change.neighbours(string.text())) {
                put("pattern", spot, new JsonString(near), Change.Intent.TRY);
            }
        }
    }

    /** Strings of the right length in every alphabet that a pattern may have. */
    private void length(String keyword, int bound, Spot spot, int broken) {
        for (int length : List.of(bound, broken)) {
            Change.Intent intent = length == bound ? Change.Intent.TRY : Change.Intent.BREAK;
            for (String character : List.of("x", "1", "😀")) {
                put(keyword, spot, new JsonString(character.repeat(length)), intent);
            }
            if (length > 2) {
                put(keyword, spot, new JsonString("0." + "1".repeat(length - 2)), intent);
                put(keyword, spot, new JsonString("1." + "1".repeat(length - 2)), intent);
            }
        }
    }

    private void number(String keyword, long bound, Spot spot, long broken) {
        put(keyword, spot, new JsonNumber(bound), Change.Intent.KEEP);
        if (Math.abs(broken) <= JsonNumber.MAX) {
            put(keyword, spot, new JsonNumber(broken), Change.Intent.BREAK);
        }
    }

    private void items(String keyword, int bound, Spot spot, int broken) {
        List<JsonValue> items = ((JsonArray) spot.value).items();
        if (!items.isEmpty()) {
            put(keyword, spot, new JsonArray(Collections.nCopies(bound, items.get(0))), Change.Intent.KEEP);
        }
        if (!items.isEmpty() && broken >= 0) {
            put(keyword, spot, new JsonArray(Collections.nCopies(broken, items.get(0))), Change.Intent.BREAK);
        }
    }

    private void eachItem(JsonNode rule, String at, Spot spot) {
        List<JsonValue> items = ((JsonArray) spot.value).items();
        for (int i = 0; i < items.size(); i++) {
            walk(rule, at + "/items", items.get(i), spot.pointer + '/' + i);
        }
    }

    private void properties(JsonNode node, String at, Spot spot) {
        node.get("properties").properties().forEach(property -> {
            JsonValue member = spot.members().get(property.getKey());
            if (member != null) {
                walk(
                        property.getValue(),
                        at + "/properties/" + property.getKey(),
                        member,
                        spot.pointer + '/' + property.getKey());
                if (done.add("no " + Change.template(spot.pointer + '/' + property.getKey()))) {
                    remove("properties", spot, property.getKey(), Change.Intent.TRY);
                }
            }
        });
    }

    private void more(JsonNode node, Spot spot) {
        for (String name : List.of("more", "Name", "comment", "null")) {
            if (!node.get("properties").has(name)) {
                put("additionalProperties", spot.at(name), new JsonString("x"), Change.Intent.BREAK);
            }
        }
    }

    private void names(JsonNode rule, String at, Spot spot) {
        walked.add(at + "/propertyNames/pattern");
        if (!rule.has("pattern") || rule.size() != 1) {
            throw new IllegalArgumentException("names keep a pattern, and nothing else");
        }
        put("propertyNames", spot.at("rack"), new JsonNumber(1), Change.Intent.BREAK);
        for (String near : Change.neighbours("com.a-b")) {
            if (near.matches("[A-Za-z0-9_.-]{1,64}")) {
                put("propertyNames", spot.at(near), new JsonNumber(1), Change.Intent.TRY);
            }
        }
    }

    /** Both branches of a condition that hangs on one word; the document is on one side of it, its changes on both. */
    private void branches(JsonNode node, String at, Spot spot) {
        Map.Entry<String, JsonNode> condition =
                node.get("if").get("properties").properties().iterator().next();
        JsonValue word = new JsonString(condition.getValue().get("const").textValue());
        boolean holds = word.equals(spot.members().get(condition.getKey()));
        String branch = holds ? "then" : "else";
        if (node.has(branch)) {
            walk(node.get(branch), at + '/' + branch, spot.value, spot.pointer);
        }
        put("if", spot.at(condition.getKey()), word, Change.Intent.TRY);
    }

    /** A member that must not be there, with a value that would do elsewhere. */
    private void add(String name, Spot spot, String at) {
        walked.add(at + "/not/required");
        JsonValue value = name.equals("facility") ? Documents.at(Documents.full(), "/facility") : new JsonNumber(0);
        put("not", spot.at(name), value, Change.Intent.BREAK);
    }

    private void remove(String keyword, Spot spot, String name, Change.Intent intent) {
        if (spot.members().containsKey(name)) {
            String pointer = spot.pointer + '/' + name;
            changes.add(new Change(keyword + " at " + pointer, Documents.without(document, pointer), intent));
        }
    }

    private void put(String keyword, Spot spot, JsonValue value, Change.Intent intent) {
        if (!spot.pointer.isEmpty()) {
            String origin = keyword + " at " + spot.pointer;
            changes.add(new Change(origin, Documents.with(document, spot.pointer, value), intent));
        }
    }

    /** A value of the document and where it stands. */
    private record Spot(JsonValue value, String pointer) {
        Map<String, JsonValue> members() {
            return ((JsonObject) value).members();
        }

        Spot at(String name) {
            return new Spot(value, pointer + '/' + name);
        }
    }
}
