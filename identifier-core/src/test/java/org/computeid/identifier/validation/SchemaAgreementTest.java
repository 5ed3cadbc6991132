package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Facility;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.StateCodec;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reader, constraints and JSON Schema accept the same documents, but for what {@link BeyondSchema} lists. The corpus is made
 * from each of the three, and from the vectors.
 */
class SchemaAgreementTest {

    private static final Path VECTORS = Path.of(
            "../conformance-tests/src/main/resources/org/computeid/conformance/vectors/descriptor.validate.json");
    private static final JsonObject CLUSTER = Documents.with(
            Documents.with(
                    Documents.with(
                            Documents.without(Documents.full(), "/facility"),
                            "/id",
                            "C1561-3301-20004-AC-00EZA59H-ZC3R"),
                    "/partOf",
                    "C9990-0001-00001-AC-00000001-7NS2"),
            "/tier",
            "C");

    private final Set<BeyondSchema> seen = EnumSet.noneOf(BeyondSchema.class);
    private final Set<String> requirements = new HashSet<>();
    private final Set<JsonObject> judged = new HashSet<>();
    private int accepted;
    private int refused;

    @Test
    void agreeOnDocumentsThatAreSound() {
        List<JsonObject> sound = new ArrayList<>(List.of(Documents.small(), Documents.full(), CLUSTER));
        sound.forEach(document -> judge(new Change("sound", document, Change.Intent.KEEP), ComputeDescriptor.TYPE));
        judge(new Change("sound", Documents.state(), Change.Intent.KEEP), ComputeState.TYPE);
        assertThat(accepted).isEqualTo(4);
    }

    @Test
    void agreeOnTheVectors() throws IOException {
        for (JsonNode vector : new ObjectMapper().readTree(VECTORS.toFile()).get("cases")) {
            byte[] bytes = Base64.getUrlDecoder().decode(vector.at("/in/bytes").textValue());
            try {
                if (CanonicalJson.read(bytes, JsonLimits.DOCUMENT) instanceof JsonObject document) {
                    judge(
                            new Change(vector.get("id").textValue(), document, Change.Intent.TRY),
                            ComputeDescriptor.TYPE);
                }
            } catch (JsonException e) {
                assertThat(vector.at("/expect/reject/code").textValue())
                        .isEqualTo(e.reason().name());
            }
        }
        assertThat(accepted).isGreaterThan(50);
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void agreeOnEveryKeywordOfTheSchemaOfDescriptors() {
        JsonNode schema = Verdicts.schemaText(ComputeDescriptor.TYPE);
        Set<String> walked = new TreeSet<>();
        agree(
                SchemaChanges.of(schema, List.of(Documents.small(), CLUSTER, Documents.full()), walked),
                ComputeDescriptor.TYPE);
        assertThat(walked).isEqualTo(SchemaChanges.keywords(schema));
    }

    @Test
    void agreeOnEveryKeywordOfTheSchemaOfStates() {
        JsonNode schema = Verdicts.schemaText(ComputeState.TYPE);
        Set<String> walked = new TreeSet<>();
        agree(SchemaChanges.of(schema, List.of(Documents.state()), walked), ComputeState.TYPE);
        assertThat(walked).isEqualTo(SchemaChanges.keywords(schema));
    }

    @ParameterizedTest
    @ValueSource(strings = {ComputeDescriptor.TYPE, ComputeState.TYPE})
    void agreeOnEveryConstraint(String type) {
        Set<String> walked = new TreeSet<>();
        Record sound = type.equals(ComputeState.TYPE)
                ? RecordBinder.bindState(Documents.state()).orElseThrow()
                : RecordBinder.bind(Documents.full()).orElseThrow();
        for (ConstraintChanges.Changed change : ConstraintChanges.of(sound, walked)) {
            assertThat(Verdicts.keeps(change.record())).as(change.origin()).isEqualTo(!change.isBroken());
            Change.Intent intent = change.isBroken() ? Change.Intent.TRY : Change.Intent.KEEP;
            written(change.record()).ifPresent(document -> judge(new Change(change.origin(), document, intent), type));
        }
        Class<?> root = type.equals(ComputeState.TYPE) ? ComputeState.class : ComputeDescriptor.class;
        assertThat(walked).isEqualTo(ConstraintChanges.all(root, new TreeSet<>()));
        assertThat(accepted).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void agreeOnTheConditionsBetweenMembers() {
        ComputeDescriptor house = RecordBinder.bind(Documents.full()).orElseThrow();
        ComputeDescriptor cluster = RecordBinder.bind(CLUSTER).orElseThrow();
        Claim measured = house.compute().get(3);
        for (ComputeDescriptor broken : List.of(
                house.toDraft().location(null).build(),
                cluster.toDraft().facility(house.facility()).build(),
                house.toDraft()
                        .facility(new Facility(null, null, null, BigDecimal.ONE, null, null, null))
                        .build(),
                cluster.toDraft()
                        .claim(Claim.total(measured.claimKind(), BigInteger.TEN, measured.asOf()))
                        .build(),
                cluster.toDraft().extensions(Documents.parse("{\"rack\":1}")).build(),
                cluster.toDraft()
                        .id(ComputeId.of(new IdFields("9990", "0001", "00001", "Z", "C", "00000001")))
                        .build(),
                cluster.toDraft()
                        .id(ComputeId.of(new IdFields("9990", "0001", "00001", "A", "Z", "00000001")))
                        .build())) {
            assertThat(Verdicts.keeps(broken)).isFalse();
            judge(new Change("condition", DescriptorCodec.write(broken), Change.Intent.BREAK), ComputeDescriptor.TYPE);
        }
    }

    @Test
    void differInWhatNoSchemaCanSay() {
        JsonObject house = Documents.full();
        String large = "170141183460469231731687303715884105728";
        for (JsonObject document : List.of(
                Documents.with(house, "/id", "C1561-3301-20004-AF-00000001-0000"),
                Documents.with(house, "/registrant/uscc", "91330106673959654Q"),
                Documents.with(house, "/memoryBytes", large),
                Documents.with(house, "/issued", "2026-02-29T00:00:00Z"),
                Documents.with(house, "/facility/period", "2025/2024"),
                Documents.with(house, "/class", "G"))) {
            Verdicts verdicts = Verdicts.of(ComputeDescriptor.TYPE, document);
            assertThat(verdicts.schema()).isTrue();
            assertThat(verdicts.reader()).hasSize(1);
            judge(new Change("beyond a schema", document, Change.Intent.TRY), ComputeDescriptor.TYPE);
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(BeyondSchema.class));
    }

    /** What is no canonical JSON is refused before it is a document; a schema sees numbers, not how they are written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seq\":0.0",
                "\"seq\":0e0",
                "\"seq\":-0",
                "\"seq\": 0",
                "\"seq\":0,\"seq\":0",
                "\"name\":\"e\u0301\",\"seq\":0",
                "\"extensions\":{\"com.example\":null},\"seq\":0",
                "\"extensions\":{\"com.example\":1.5},\"seq\":0",
                "\"extensions\":{\"com.example\":9007199254740992},\"seq\":0",
                "\"name\":\"a\\u0009b\",\"seq\":0"
            })
    void onlyBytesSayWhatIsCanonical(String members) {
        String small = new String(CanonicalJson.write(Documents.small()), StandardCharsets.UTF_8);
        byte[] bytes = small.replace("\"seq\":0", members).getBytes(StandardCharsets.UTF_8);
        assertThat(Verdicts.accepts(ComputeDescriptor.TYPE, bytes)).isTrue();
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> CanonicalJson.read(bytes, JsonLimits.DOCUMENT));
    }

    @Test
    void agreeOnEveryRuleOfTheReader() throws IOException {
        replaced(Documents.full(), ComputeDescriptor.TYPE);
        replaced(Documents.small(), ComputeDescriptor.TYPE);
        replaced(Documents.state(), ComputeState.TYPE);
        for (JsonValue top : Change.VALUES) {
            if (!(top instanceof JsonObject)) {
                assertThat(DescriptorCodec.shipped().read(top).findings()).isNotEmpty();
                assertThat(StateCodec.read(top).findings()).isNotEmpty();
                assertThat(Verdicts.accepts(ComputeDescriptor.TYPE, CanonicalJson.write(top)))
                        .isFalse();
                assertThat(Verdicts.accepts(ComputeState.TYPE, CanonicalJson.write(top)))
                        .isFalse();
            }
        }
        requirements.add("DOC-140");
        assertThat(requirements).containsAll(requirementsOfPlaces());
    }

    @Test
    void agreeOnSeveralFaultsAtOnce() {
        Random random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            JsonObject document = random.nextBoolean() ? Documents.full() : CLUSTER;
            for (int faults = 2 + random.nextInt(3); faults > 0; faults--) {
                List<String> places = Change.places(document);
                document = Documents.with(document, places.get(random.nextInt(places.size())), any(random));
            }
            judge(new Change("several", document, Change.Intent.TRY), ComputeDescriptor.TYPE);
        }
        for (int i = 0; i < 60; i++) {
            RandomRecords records = new RandomRecords(random.nextLong());
            judge(
                    new Change("random", DescriptorCodec.write(records.descriptor()), Change.Intent.TRY),
                    ComputeDescriptor.TYPE);
            judge(new Change("random", StateCodec.write(records.state()), Change.Intent.TRY), ComputeState.TYPE);
        }
    }

    private void agree(Collection<Change> changes, String type) {
        changes.forEach(change -> judge(change, type));
    }

    private void judge(Change change, String type) {
        if (!judged.add(change.document()) && change.intent() == Change.Intent.TRY) {
            return;
        }
        Verdicts verdicts = Verdicts.of(type, change.document());
        boolean sound = verdicts.reader().isEmpty();
        assertThat(verdicts.constraints())
                .as("constraints: %s: %s", change.origin(), verdicts.reader())
                .isEqualTo(sound);
        if (verdicts.schema()) {
            verdicts.reader().forEach(finding -> {
                Optional<BeyondSchema> reason = BeyondSchema.of(change.document(), finding);
                assertThat(reason)
                        .as("schema: %s: %s", change.origin(), finding)
                        .isPresent();
                seen.add(reason.orElseThrow());
            });
        } else {
            assertThat(sound).as("only the schema refuses: %s", change.origin()).isFalse();
        }
        switch (change.intent()) {
            case KEEP ->
                assertThat(verdicts.schema() && sound)
                        .as("keeps: %s", change.origin())
                        .isTrue();
            case BREAK ->
                assertThat(verdicts.schema()).as("breaks: %s", change.origin()).isFalse();
            case TRY -> {}
        }
        verdicts.reader().stream().map(Finding::requirement).forEach(requirements::add);
        if (sound) {
            accepted++;
        } else {
            refused++;
        }
    }

    /** Every value of a list at every place, every member left out, and a member too many in every object. */
    private void replaced(JsonObject document, String type) {
        Set<String> templates = new HashSet<>();
        for (String place : Change.places(document)) {
            if (!templates.add(Change.template(place))) {
                continue;
            }
            for (JsonValue value : Change.VALUES) {
                judge(new Change("value at " + place, Documents.with(document, place, value), Change.Intent.TRY), type);
            }
            if (Documents.at(document, place) instanceof JsonObject && !place.equals("/extensions")) {
                JsonObject more = Documents.with(document, place + "/more", "x");
                judge(new Change("more at " + place, more, Change.Intent.TRY), type);
            }
            if (!place.matches(".*/[0-9]+")) {
                JsonObject less = Documents.without(document, place);
                judge(new Change("nothing at " + place, less, Change.Intent.TRY), type);
            }
        }
    }

    private static JsonValue any(Random random) {
        return Change.VALUES.get(random.nextInt(Change.VALUES.size()));
    }

    /** The document of a record, unless it has none: a due member is null, or a time or a number has no spelling. */
    private static Optional<JsonObject> written(Record record) {
        try {
            return Optional.of(
                    record instanceof ComputeState state
                            ? StateCodec.write(state)
                            : DescriptorCodec.write((ComputeDescriptor) record));
        } catch (NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The requirements of all places that the reader knows. */
    private static Set<String> requirementsOfPlaces() throws IOException {
        Properties places = new Properties();
        try (InputStream in = ComputeDescriptor.class.getResourceAsStream("places.properties")) {
            places.load(Objects.requireNonNull(in));
        }
        return places.stringPropertyNames().stream().map(places::getProperty).collect(Collectors.toSet());
    }
}
