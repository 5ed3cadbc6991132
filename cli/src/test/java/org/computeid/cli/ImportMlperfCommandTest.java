package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportMlperfCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SYSTEM = """
            {
              "submitter": "Example Computing",
              "system_name": "Rack 7",
              "number_of_nodes": 1,
              "accelerator_model_name": "NVIDIA H100-SXM-80GB",
              "accelerators_per_node": "8",
              "host_processor_model_name": "AMD EPYC 9374F",
              "host_processors_per_node": 2
            }
            """;

    @TempDir
    private Path temp;

    private Path in = Path.of("");
    private Path out = Path.of("");
    private String output = "";
    private String errors = "";

    @BeforeEach
    void makeInput() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        out = temp.resolve("out");
        Files.writeString(in.resolve("a.json"), SYSTEM);
    }

    @Test
    void writesDescriptorsAndAReport() throws IOException {
        Files.writeString(in.resolve("b.json"), SYSTEM);
        Files.writeString(in.resolve("c.json"), "[]");
        assertThat(run(in.toString())).isZero();
        assertThat(errors).isEmpty();
        assertThat(output).contains("3 files", "2 descriptors", "1 refused");
        JsonNode report = report();
        assertThat(report.get("files").asInt()).isEqualTo(3);
        assertThat(report.get("descriptors").asInt()).isEqualTo(2);
        assertThat(report.get("refused"))
                .containsExactly(JSON.createObjectNode()
                        .put("file", in + "/c.json")
                        .put("pointer", "")
                        .put("text", "")
                        .put("reason", "NOT_AN_OBJECT"));
        assertThat(report.get("issues").isArray()).isTrue();
        assertThat(report.get("coverage").get("withClaim").asInt()).isEqualTo(2);
        assertThat(descriptors()).hasSize(2);
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        run(in.toString());
        Path again = temp.resolve("again");
        out = again;
        run(in.toString());
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void takesTheIdentityFromItsOptions() throws IOException {
        int code = run(
                in.toString(),
                "--authority",
                "1561",
                "--node",
                "3301",
                "--registrant",
                "20004",
                "--country",
                "156",
                "--region",
                "330100",
                "--issued",
                "2026-11-01T08:00:00Z");
        assertThat(errors).isEmpty();
        assertThat(code).isZero();
        ComputeDescriptor descriptor = descriptors().get(0);
        assertThat(descriptor.id().toString()).startsWith("C1561-3301-20004-AN-");
        assertThat(descriptor.findLocation()).hasValueSatisfying(location -> {
            assertThat(location.country()).isEqualTo("156");
            assertThat(location.region()).isEqualTo("330100");
            assertThat(location.table()).isEqualTo("GB/T 2260");
        });
        assertThat(descriptor.issuance().issued()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(descriptor.issuance().expires()).isEqualTo("2027-11-01T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "--authority, 0001",
        "--authority, 15X1",
        "--authority, 156",
        "--node, 33O1",
        "--node, ''",
        "--registrant, 2000",
        "--registrant, 2000I",
        "--country, 156",
        "--region, 330100",
        "--issued, 2026-11-22",
        "--issued, 2026-11-22T00:00:00.5Z",
        "--issued, 1969-12-31T23:59:59Z",
        "--issued, 9999-12-31T23:59:59Z",
        "--issued, +12026-11-22T00:00:00Z",
        "--lang, fr"
    })
    void refusesAWrongOptionWithoutWriting(String option, String value) {
        assertThat(run(in.toString(), option, value)).isEqualTo(2);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({"999, 330100", "156, 999999", "156, ''", "'', 330100"})
    void refusesAWrongPlace(String country, String region) {
        assertThat(run(in.toString(), "--country", country, "--region", region)).isEqualTo(2);
        assertNothingWritten();
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.json"), "");
        Path huge = temp.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        Path nothing = Files.createDirectory(temp.resolve("nothing"));
        for (Path path : List.of(empty, huge, nothing, temp.resolve("gone"))) {
            assertThat(run(path.toString())).isEqualTo(2);
            assertThat(errors.lines()).hasSize(1);
            assertNothingWritten();
        }
    }

    @Test
    void refusesAMissingPathAmongstGoodOnes() {
        assertThat(run(in.toString(), temp.resolve("gone").toString())).isEqualTo(2);
        assertThat(errors.lines()).singleElement().asString().contains("gone");
        assertNothingWritten();
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("mine"), "x");
        assertThat(run(in.toString())).isEqualTo(2);
        assertThat(errors.lines()).hasSize(1);
        assertThat(out).isDirectoryContaining("glob:**/mine");
        assertThat(out.toFile().list()).containsExactly("mine");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        out = file.resolve("below");
        assertThat(run(in.toString())).isEqualTo(2);
        assertThat(errors.lines()).hasSize(1);
    }

    @Test
    void usesAnEmptyFolder() throws IOException {
        Files.createDirectory(out);
        assertThat(run(in.toString())).isZero();
        assertThat(descriptors()).hasSize(1);
    }

    @Test
    void writesAReportWhereASystemWasReadButNotTold() throws IOException {
        Files.writeString(in.resolve("a.json"), "{\"submitter\": \"x\"}");
        assertThat(run(in.toString())).isZero();
        assertThat(report().get("refused")).hasSize(1);
        assertThat(report().get("descriptors").asInt()).isZero();
    }

    @Test
    void speaksChinese() {
        assertThat(run(in.toString(), "--lang", "zh")).isZero();
        assertThat(output).contains("文件", "描述符");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(output).contains("PATH", "--out", "--authority", "--issued");
    }

    private int run(String... arguments) {
        String[] command = Stream.concat(
                        Stream.of("descriptor", "import", "mlperf", "--out", out.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        Run run = Run.of(command);
        output = run.out();
        errors = run.err();
        return run.code();
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(Files.readString(out.resolve("import-report.json"), StandardCharsets.UTF_8));
    }

    private List<ComputeDescriptor> descriptors() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> !file.endsWith("import-report.json"))
                    .sorted()
                    .map(ImportMlperfCommandTest::decode)
                    .toList();
        }
    }

    private static ComputeDescriptor decode(Path file) {
        try {
            return DescriptorCodec.shipped().decode(CanonicalJson.read(Files.readAllBytes(file), JsonLimits.DOCUMENT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertNothingWritten() {
        assertThat(out).doesNotExist();
        assertThat(temp.toFile().list()).noneMatch(name -> name.startsWith("."));
    }
}
