package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;

/** Holds the members of states in the reader, in section 10 of docs/spec/descriptor.md and in the JSON Schema together. */
class StateSpecificationTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "descriptor.md");
    private static final Path SCHEMA = Path.of("..", "docs", "spec", "schema", "compute-state.schema.json");

    @Test
    void schemaHasTheMembersAndWordsOfTheReader() throws IOException {
        JsonObject schema = schema();
        hasMembers(schema, Members.STATE);
        hasMembers(definition(schema, "available"), Members.AVAILABLE);
        hasMembers(definition(schema, "load"), Members.LOAD);
        hasMembers(definition(schema, "statusEntry"), Members.STATUS);
        JsonObject load = object(definition(schema, "load"), "properties");
        assertThat(strings(object(load, "metric"), "enum")).isEqualTo(spellings(LoadMetric.values()));
        assertThat(strings(object(load, "source"), "enum")).isEqualTo(spellings(LoadSource.values()));
        assertThat(strings(object(load, "statistic"), "enum")).isEqualTo(spellings(Statistic.values()));
    }

    @Test
    void sharesItsFormsWithTheSchemaOfDescriptors() throws IOException {
        JsonObject shared = definitions(SCHEMA.resolveSibling("compute-descriptor.schema.json"));
        definitions(SCHEMA).members().forEach((name, definition) -> {
            if (shared.find(name).isPresent()) {
                assertThat(shared.find(name)).as(name).contains(definition);
            }
        });
    }

    @Test
    void tableOfTheTextHasTheMembersOfTheReader() throws IOException {
        String text = Files.readString(TEXT);
        assertThat(text).contains(row("state", Members.STATE));
        assertThat(text).contains(row("item of `available`", Members.AVAILABLE));
        assertThat(text).contains(row("item of `load`", Members.LOAD));
    }

    @Test
    void wordsOfTheTextAreThoseOfTheReader() throws IOException {
        String text = Files.readString(TEXT);
        for (Spelled[] words : List.of(LoadMetric.values(), LoadSource.values(), Statistic.values())) {
            List<String> quoted =
                    Arrays.stream(words).map(word -> '`' + word.text() + '`').toList();
            String last = quoted.get(quoted.size() - 1);
            assertThat(text).contains(String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + last);
        }
    }

    @Test
    void everyMemberHasItsRequirement() {
        Set<String> places = new TreeSet<>();
        places(Documents.state(), ComputeState.TYPE, places);
        assertThat(Requirements.places().keySet()).containsAll(places);
    }

    private static void hasMembers(JsonObject definition, Members members) {
        Set<String> all = new HashSet<>(members.required());
        all.addAll(members.optional());
        assertThat(strings(definition, "required")).isEqualTo(Set.copyOf(members.required()));
        assertThat(object(definition, "properties").members().keySet()).isEqualTo(all);
        assertThat(definition.find("additionalProperties")).contains(Documents.value("false"));
    }

    private static void places(JsonValue value, String place, Set<String> places) {
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                places.add(place + '/' + member.getKey());
                places(member.getValue(), place + '/' + member.getKey(), places);
            }
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> places(item, place + "/*", places));
        }
    }

    private static String row(String object, Members members) {
        String optional =
                members.optional().stream().sorted().map(m -> " `" + m + '`').collect(Collectors.joining());
        return "| " + object + " | "
                + members.required().stream().map(m -> '`' + m + '`').collect(Collectors.joining(" ")) + " |" + optional
                + " |";
    }

    private static JsonObject schema() throws IOException {
        return read(SCHEMA);
    }

    private static JsonObject definitions(Path schema) throws IOException {
        return object(read(schema), "_defs");
    }

    private static JsonObject read(Path schema) throws IOException {
        byte[] text = Files.readString(schema).replace("\"$", "\"_").getBytes(StandardCharsets.UTF_8);
        return (JsonObject) CanonicalJson.readLenient(text, JsonLimits.DOCUMENT);
    }

    private static JsonObject definition(JsonObject schema, String name) {
        return object(object(schema, "_defs"), name);
    }

    private static JsonObject object(JsonObject parent, String name) {
        return (JsonObject) parent.find(name).orElseThrow();
    }

    private static Set<String> strings(JsonObject parent, String name) {
        return ((JsonArray) parent.find(name).orElseThrow())
                .items().stream().map(item -> ((JsonString) item).text()).collect(Collectors.toSet());
    }

    private static Set<String> spellings(Spelled... values) {
        return Arrays.stream(values).map(Spelled::text).collect(Collectors.toSet());
    }
}
