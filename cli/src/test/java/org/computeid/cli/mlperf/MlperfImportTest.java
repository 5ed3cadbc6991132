package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.computeid.cli.mlperf.ModelCatalogue.Model;
import org.computeid.cli.mlperf.ModelCatalogue.Peak;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Engine;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlperfImportTest {

    private static final Instant ISSUED = Instant.parse("2026-11-22T00:00:00Z");
    private static final ClaimKind FP16 = new ClaimKind("fp16", Engine.MATRIX, Sparsity.DENSE, Basis.THEORETICAL_PEAK);
    private static final ClaimKind INT8 = new ClaimKind("int8", Engine.MATRIX, Sparsity.DENSE, Basis.THEORETICAL_PEAK);

    @TempDir
    private Path temp;

    private final Map<String, byte[]> written = new LinkedHashMap<>();

    @Test
    void describesAnAcceleratedNode() throws IOException {
        ComputeDescriptor descriptor = only(SystemText.accelerated());
        assertThat(descriptor.id().authority()).isEqualTo("9990");
        assertThat(descriptor.id().toString()).contains("-AN-");
        assertThat(descriptor.name()).isEqualTo("Rack 7");
        assertThat(descriptor.registrant().name()).isEqualTo("Example Computing");
        assertThat(descriptor.units())
                .containsExactly(
                        Unit.of(UnitKind.ACCELERATOR, "Foo Corp", "Z1", 4)
                                .withMemoryBytes(BigInteger.valueOf(32_000_000_000L)),
                        Unit.of(UnitKind.CPU, "AMD", "AMD EPYC 9374F", 2).withCores(32));
        assertThat(descriptor.compute())
                .containsExactly(
                        Claim.perUnit(0, FP16, BigInteger.TEN.pow(14), ISSUED).withSource("test catalogue 1"));
        assertThat(descriptor.findMemoryBytes()).hasValue(BigInteger.valueOf(512_000_000_000L));
    }

    @Test
    void describesAClusterOfProcessors() throws IOException {
        ComputeDescriptor descriptor = only(SystemText.processors().with("number_of_nodes", "\"3\""));
        assertThat(descriptor.id().toString()).contains("-GC-");
        assertThat(descriptor.units())
                .containsExactly(
                        Unit.of(UnitKind.CPU, "AMD", "AMD EPYC 9374F", 6).withCores(32));
        assertThat(descriptor.compute()).isEmpty();
        assertThat(descriptor.findMemoryBytes()).isEmpty();
    }

    @Test
    void describesSeveralModels() throws IOException {
        ComputeDescriptor descriptor = only(SystemText.accelerated()
                .with("number_of_nodes", "3")
                .with("accelerator_model_name", "\"Foo Z1-32GB (x8), Bar B2 (x4)\"")
                .with("accelerator_memory_capacity", "\"32 GB (Z1), 16 GB (B2)\""));
        assertThat(descriptor.units().stream().map(Unit::count)).containsExactly(8L, 4L, 6L);
        assertThat(descriptor.units().get(1).findMemoryBytes()).hasValue(BigInteger.valueOf(16_000_000_000L));
        assertThat(descriptor.compute()).extracting(Claim::unit).containsExactly(0);
    }

    @Test
    void neverClaimsADisputedPeak() throws IOException {
        ImportReport report = run(SystemText.accelerated());
        assertThat(descriptors().get(0).compute()).extracting(Claim::claimKind).doesNotContain(INT8);
        assertThat(report.issues())
                .contains(new Issue(file(0), "/accelerator_model_name", "Foo Z1-32GB", Reason.PEAK_DISPUTED));
    }

    @Test
    void describesAnUnknownModelWithoutAClaim() throws IOException {
        ImportReport report = run(SystemText.accelerated().with("accelerator_model_name", "\"Nobody's 9\""));
        assertThat(descriptors().get(0).compute()).isEmpty();
        assertThat(descriptors().get(0).units().get(0).vendor()).isEqualTo("unstated");
        assertThat(issues(report))
                .contains(
                        tuple("/accelerator_model_name", "Nobody's 9", Reason.MODEL_NOT_IN_CATALOGUE),
                        tuple("/accelerator_model_name", "Nobody's 9", Reason.VENDOR_UNKNOWN));
        assertThat(report.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "submitter | \"\" | MISSING",
                "submitter | 7 | TYPE",
                "system_name | null | MISSING",
                "system_name | \"a\\u0007b\" | TEXT",
                "system_name | \"e\\u0301\" | TEXT",
                "system_name | \"\\ud800\" | TEXT",
                "host_memory_capacity | \"1.5T\" | MEMORY_AMBIGUOUS",
                "host_memory_capacity | \"ToDo: 960 GB\" | MEMORY_SYNTAX",
                "host_memory_capacity | {\"GB\":1} | TYPE",
                "host_processor_core_count | \"some\" | COUNT",
                "host_processor_core_count | 99 | CONTRADICTION",
                "accelerator_memory_capacity | \"Shared with host\" | MEMORY_SHARED",
                "accelerators_per_node | \"many\" | COUNT",
                "accelerators_per_node | [4] | TYPE",
                "accelerators_per_node | -4 | COUNT",
                "accelerator_model_name | true | TYPE",
                "host_processor_model_name | \"\" | MISSING",
                "host_processors_per_node | \"N/A\" | MISSING"
            })
    void notesWhatItCannotReadAndDescribesTheRest(String member, String json, Reason reason) throws IOException {
        ImportReport report = run(SystemText.accelerated().with(member, json));
        assertThat(report.refused()).isEmpty();
        assertThat(written).hasSize(1);
        assertThat(report.issues()).extracting(Issue::pointer, Issue::reason).contains(tuple('/' + member, reason));
    }

    @Test
    void staysIntelligentWhereAcceleratorsAreSaidButNotTold() throws IOException {
        ComputeDescriptor descriptor = only(SystemText.accelerated().with("accelerators_per_node", "\"many\""));
        assertThat(descriptor.resourceClass()).isEqualTo('A');
        assertThat(descriptor.units()).extracting(Unit::kind).containsExactly(UnitKind.CPU);
    }

    @ParameterizedTest
    @CsvSource({
        "number_of_nodes, '\"several\"', /number_of_nodes, several",
        "number_of_nodes, 0, /number_of_nodes, 0",
        "number_of_nodes, null, /number_of_nodes, ''",
        "host_processors_per_node, '\"two\"', /host_processors_per_node, two",
        "host_processors_per_node, 0, /host_processor_model_name, AMD EPYC 9374F",
        "host_processor_model_name, 7, /host_processor_model_name, 7"
    })
    void refusesOnceWhereNoUnitCanBeTold(String member, String json, String pointer, String text) throws IOException {
        ImportReport report = run(SystemText.processors().with(member, json));
        assertThat(report.refused()).containsExactly(new Issue(file(0), pointer, text, Reason.UNITS_UNKNOWN));
        assertThat(report.issues()).isEmpty();
        assertThat(written).isEmpty();
        assertThat(report.readAny()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | NOT_A_SYSTEM",
                "{\"rack\":{\"submitter\":\"x\"}} | NOT_A_SYSTEM",
                "[1] | NOT_AN_OBJECT",
                "{\"submitter\":NaN} | SYNTAX",
                "~~ | EMPTY"
            })
    void refusesOnceWhatIsNoSystemDescription(String text, Reason reason) throws IOException {
        ImportReport report = run(text);
        assertThat(report.refused()).containsExactly(new Issue(file(0), "", "", reason));
        assertThat(report.issues()).isEmpty();
        assertThat(report.readAny()).isFalse();
    }

    @Test
    void notesRepeatedMembersAndAByteOrderMark() throws IOException {
        ImportReport report = run("\uFEFF" + SystemText.accelerated().toString().replace("{", "{\"x\":1,\"x\":2,"));
        assertThat(written).hasSize(1);
        assertThat(issues(report))
                .contains(tuple("", "", Reason.BYTE_ORDER_MARK), tuple("/x", "1 | 2", Reason.DUPLICATE_MEMBER));
    }

    @Test
    void givesEqualFilesIdentifiersOfTheirOwn() throws IOException {
        String text = SystemText.accelerated().toString();
        Files.createDirectories(temp.resolve("in/a"));
        Files.writeString(temp.resolve("in/s.json"), text);
        Files.writeString(temp.resolve("in/a/s.json"), text);
        Files.writeString(temp.resolve("in/a/t.json"), text);
        Files.createDirectories(temp.resolve("other"));
        Files.writeString(temp.resolve("other/s.json"), text);
        ImportReport report =
                importer().run(SourceFiles.of(List.of(temp.resolve("in"), temp.resolve("other"))), () -> {});
        assertThat(report.files()).isEqualTo(4);
        assertThat(report.written())
                .extracting(ImportReport.Written::id)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(written).hasSize(4);
        assertThat(descriptors())
                .extracting(d -> d.id().registrant())
                .containsOnly(descriptors().get(0).id().registrant());
    }

    @Test
    void givesAFileTheSameIdentifierAloneAndAmongstOthers() throws IOException {
        run(SystemText.accelerated());
        String alone = written.keySet().iterator().next();
        written.clear();
        run(SystemText.accelerated(), SystemText.processors().with("submitter", "\"Somebody else\""));
        assertThat(written).containsKey(alone).hasSize(2);
        assertThat(descriptors()).extracting(d -> d.id().registrant()).doesNotHaveDuplicates();
    }

    @Test
    void countsCoveragePerKind() throws IOException {
        ImportReport report =
                run(SystemText.accelerated(), SystemText.accelerated().with("accelerator_model_name", "\"Bar B2\""));
        Coverage coverage = report.coverage();
        assertThat(coverage.withClaim()).isEqualTo(1);
        assertThat(coverage.withoutClaim()).isEqualTo(1);
        assertThat(coverage.groups()).containsExactly(Map.entry("AN", 2));
        Coverage.Units accelerators = coverage.units(UnitKind.ACCELERATOR);
        assertThat(accelerators.all()).isEqualTo(8);
        assertThat(accelerators.knownPerKind()).containsExactly(Map.entry(FP16.toString(), BigInteger.valueOf(4)));
        assertThat(coverage.units(UnitKind.CPU).withCores()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb.json", "e\u0301.json", " .json"})
    void namesOutputsByIdentifierWhateverTheInputIsCalled(String name) throws IOException {
        Path file =
                Files.writeString(temp.resolve(name), SystemText.processors().toString());
        importer().run(SourceFiles.of(List.of(file)), () -> {});
        assertThat(written.keySet()).singleElement().asString().matches("C9990-[0-9A-Z-]{27}\\.json");
    }

    private ComputeDescriptor only(SystemText text) throws IOException {
        assertThat(run(text).refused()).isEmpty();
        assertThat(written).hasSize(1);
        return descriptors().get(0);
    }

    private ImportReport run(Object... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(temp.resolve(i + ".json"), texts[i].toString());
        }
        return importer().run(SourceFiles.of(List.of(temp)), () -> {});
    }

    private String file(int index) {
        return temp + "/" + index + ".json";
    }

    private MlperfImport importer() {
        return new MlperfImport(ImportOptions.testRange(ISSUED), new TestCatalogue(), written::put);
    }

    private List<ComputeDescriptor> descriptors() {
        List<ComputeDescriptor> descriptors = new ArrayList<>();
        written.values()
                .forEach(bytes -> descriptors.add(
                        DescriptorCodec.shipped().decode(CanonicalJson.read(bytes, JsonLimits.DOCUMENT))));
        return descriptors;
    }

    private static List<Tuple> issues(ImportReport report) {
        return report.issues().stream()
                .map(issue -> tuple(issue.pointer(), issue.text(), issue.reason()))
                .toList();
    }

    private static final class TestCatalogue implements ModelCatalogue {

        @Override
        public Optional<Model> find(String text) {
            return text.equals("Foo Z1-32GB")
                    ? Optional.of(new Model(
                            "Foo Corp",
                            "Z1",
                            true,
                            List.of(
                                    new Peak(FP16, BigInteger.TEN.pow(14), false),
                                    new Peak(INT8, BigInteger.TEN.pow(15), true),
                                    new Peak(FP16.with(Sparsity.TWO_OF_FOUR), BigInteger.TEN.pow(15), false))))
                    : Optional.empty();
        }

        @Override
        public String title() {
            return "test catalogue 1";
        }
    }
}
