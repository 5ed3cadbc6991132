package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the records, docs/spec/descriptor.md, its JSON Schema and the sentences of findings against each other. */
class SpecificationTest {

    private static final Path TEXT = Path.of("..", "docs", "spec", "descriptor.md");
    private static final Path SCHEMA = Path.of("..", "docs", "spec", "schema", "compute-descriptor.schema.json");
    private static final Set<String> DERIVED = Set.of("type", "class", "tier", "of");
    private static final Set<String> GROUPS = Set.of("claimKind", "issuance");
    private static final Set<String> DUE_LISTS = Set.of("units", "compute");
    private static final Map<String, Members> MEMBERS = Map.ofEntries(
            Map.entry("", Members.DESCRIPTOR),
            Map.entry("registrant", Members.REGISTRANT),
            Map.entry("location", Members.LOCATION),
            Map.entry("unit", Members.UNIT),
            Map.entry("claim", Members.CLAIM),
            Map.entry("benchmark", Members.BENCHMARK),
            Map.entry("storage", Members.STORAGE),
            Map.entry("networkLink", Members.NETWORK),
            Map.entry("facility", Members.FACILITY),
            Map.entry("service", Members.SERVICE),
            Map.entry("latency", Members.LATENCY),
            Map.entry("billing", Members.BILLING),
            Map.entry("access", Members.ACCESS),
            Map.entry("statusEntry", Members.STATUS));
    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry("", ComputeDescriptor.class),
            Map.entry("registrant", Registrant.class),
            Map.entry("location", Location.class),
            Map.entry("unit", Unit.class),
            Map.entry("claim", Claim.class),
            Map.entry("benchmark", Benchmark.class),
            Map.entry("storage", Storage.class),
            Map.entry("networkLink", NetworkLink.class),
            Map.entry("facility", Facility.class),
            Map.entry("service", Service.class),
            Map.entry("latency", Latency.class),
            Map.entry("billing", Billing.class),
            Map.entry("access", Access.class),
            Map.entry("statusEntry", StatusEntry.class));

    @Test
    void recordsHaveTheMembersOfTheDocument() {
        MEMBERS.forEach((name, members) -> {
            Set<String> due = new HashSet<>();
            Set<String> optional = new HashSet<>();
            collect(Objects.requireNonNull(RECORDS.get(name)), due, optional);
            assertThat(minus(members.required(), DERIVED)).as(name).isEqualTo(due);
            assertThat(members.optional()).as(name).isEqualTo(optional);
        });
    }

    @Test
    void schemaHasTheMembersOfTheDocument() throws IOException {
        MEMBERS.forEach((name, members) -> {
            JsonObject definition = definition(schema(), name);
            Set<String> all = new HashSet<>(members.required());
            all.addAll(members.optional());
            assertThat(strings(definition, "required")).as(name).isEqualTo(Set.copyOf(members.required()));
            assertThat(object(definition, "properties").members().keySet())
                    .as(name)
                    .isEqualTo(all);
        });
    }

    @Test
    void schemaHasTheClosedListsAndTables() {
        JsonObject schema = schema();
        assertThat(words(schema, "unit", "kind")).isEqualTo(spellings(UnitKind.values()));
        assertThat(words(schema, "claim", "engine")).isEqualTo(spellings(Engine.values()));
        assertThat(words(schema, "claim", "sparsity")).isEqualTo(spellings(Sparsity.values()));
        assertThat(words(schema, "claim", "basis")).isEqualTo(spellings(Basis.values()));
        assertThat(words(schema, "claim", "of")).isEqualTo(spellings(Scope.values()));
        assertThat(words(schema, "networkLink", "kind")).isEqualTo(spellings(NetworkKind.values()));
        assertThat(words(schema, "access", "network")).isEqualTo(spellings(AccessNetwork.values()));
        assertThat(strings(definition(schema, "country"), "enum")).isEqualTo(codes(CodeTable.countries()));
        assertThat(strings(definition(schema, "currency"), "enum")).isEqualTo(codes(CodeTable.currencies()));
        assertThat(strings(definition(schema, "numberFormat"), "enum")).isEqualTo(codes(CodeTable.numberFormats()));
        assertThat(strings(definition(schema, "billingUnit"), "enum")).isEqualTo(codes(CodeTable.billingUnits()));
        assertThat(strings(definition(schema, "resourceClass"), "enum")).isEqualTo(codes(CodeTable.resourceClasses()));
        assertThat(strings(definition(schema, "tier"), "enum")).isEqualTo(codes(CodeTable.tiers()));
    }

    @Test
    void tablesOfTheTextHaveTheMembersOfTheDocument() throws IOException {
        Set<String> tables = rows("| item of `").collect(Collectors.toSet());
        rows("| `").forEach(tables::add);
        assertThat(tables).contains(row("item of `units`", Members.UNIT));
        assertThat(tables).contains(row("item of `compute`", Members.CLAIM));
        assertThat(tables).contains(row("`registrant`", Members.REGISTRANT));
        assertThat(tables).contains(row("`location`", Members.LOCATION));
        assertThat(tables).contains(row("`benchmark`", Members.BENCHMARK));
        assertThat(tables).contains(row("item of `storage`", Members.STORAGE));
        assertThat(tables).contains(row("item of `network`", Members.NETWORK));
        assertThat(tables).contains(row("`status`", Members.STATUS));
        assertThat(tables).contains(row("`facility`", Members.FACILITY));
        assertThat(tables).contains(row("`service`", Members.SERVICE));
        assertThat(tables).contains(row("item of `latency`", Members.LATENCY));
        assertThat(tables).contains(row("item of `billing`", Members.BILLING));
        assertThat(tables).contains(row("item of `access`", Members.ACCESS));
    }

    @Test
    void codesAreThoseOfTheTable() throws IOException {
        String text = Files.readString(TEXT);
        for (FindingCode code : FindingCode.values()) {
            assertThat(text).containsOnlyOnce("\n| `" + code + "` | ");
        }
    }

    @Test
    void everyRequirementThatAFindingNamesIsWritten() throws IOException {
        Set<String> written = Pattern.compile("^\\*\\*(DOC-\\d+)\\*\\*", Pattern.MULTILINE)
                .matcher(Files.readString(TEXT))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        Set<String> told = bundle(Locale.ROOT).stream()
                .filter(key -> key.startsWith("DOC-"))
                .collect(Collectors.toSet());
        assertThat(written).containsAll(told).containsAll(Requirements.places().values());
        assertThat(told).containsAll(Requirements.places().values());
        assertThat(bundle(Locale.CHINESE)).isEqualTo(bundle(Locale.ROOT));
        for (FindingCode code : FindingCode.values()) {
            assertThat(bundle(Locale.ROOT)).contains(code.name());
        }
    }

    @Test
    void everyRequirementThatTheCodeCitesIsWritten() throws IOException {
        String text = Files.readString(TEXT);
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("DOC-\\d+")
                        .matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .forEach(id -> assertThat(text).as(source.toString()).contains("**" + id + "** ("));
            }
        }
    }

    @Test
    void everyMemberHasItsRequirement() {
        Set<String> places = new TreeSet<>();
        places(Documents.full(), "", places);
        places.removeIf(place -> place.matches(".*/\\*|/extensions/.+"));
        assertThat(Requirements.places().keySet()).containsAll(places);
    }

    private static void places(JsonValue value, String place, Collection<String> places) {
        if (!place.isEmpty()) {
            places.add(place);
        }
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> places(member, place + '/' + name, places));
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> places(item, place + "/*", places));
        }
    }

    private static void collect(Class<? extends Record> type, Set<String> due, Set<String> optional) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (GROUPS.contains(name)) {
                collect(component.getType().asSubclass(Record.class), due, optional);
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || (component.getType() == List.class && !DUE_LISTS.contains(name))) {
                optional.add(name);
            } else {
                due.add(name);
            }
        }
    }

    private static String row(String object, Members members) {
        String due = members.required().stream().map(m -> '`' + m + '`').collect(Collectors.joining(" "));
        return object + " | " + due + " | "
                + members.optional().stream().sorted().collect(Collectors.joining(" "));
    }

    /** Rows of three columns, the optional members in order of name. */
    private static Stream<String> rows(String start) throws IOException {
        return Files.readAllLines(TEXT).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(2, line.length() - 1).split("\\|", -1))
                .filter(cells -> cells.length == 3)
                .map(cells -> cells[0].strip() + " | " + cells[1].strip() + " | "
                        + Arrays.stream(cells[2].replace("`", "").strip().split(" ", -1))
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private static Set<String> bundle(Locale locale) {
        return ResourceBundle.getBundle("org.computeid.identifier.descriptor.findings", locale)
                .keySet();
    }

    private static JsonObject schema() {
        try {
            byte[] text = Files.readString(SCHEMA).replace("\"$", "\"_").getBytes(StandardCharsets.UTF_8);
            return (JsonObject) CanonicalJson.readLenient(text, JsonLimits.DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject definition(JsonObject schema, String name) {
        return name.isEmpty() ? schema : object(object(schema, "_defs"), name);
    }

    private static JsonObject object(JsonObject parent, String name) {
        return (JsonObject) parent.find(name).orElseThrow();
    }

    private static Set<String> words(JsonObject schema, String definition, String member) {
        return strings(object(object(definition(schema, definition), "properties"), member), "enum");
    }

    private static Set<String> strings(JsonObject parent, String name) {
        return ((JsonArray) parent.find(name).orElseThrow())
                .items().stream().map(item -> ((JsonString) item).text()).collect(Collectors.toSet());
    }

    private static Set<String> spellings(Spelled... values) {
        return Arrays.stream(values).map(Spelled::text).collect(Collectors.toSet());
    }

    private static Set<String> codes(CodeTable table) {
        return table.codes().stream().map(Code::value).collect(Collectors.toSet());
    }

    private static Set<String> minus(Collection<String> all, Set<String> some) {
        return all.stream().filter(name -> !some.contains(name)).collect(Collectors.toSet());
    }
}
