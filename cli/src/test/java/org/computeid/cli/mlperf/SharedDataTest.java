package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real system descriptions of 2024 and 2025, where they lie beside the repository; they are no part of it. */
@Tag("shared-data")
class SharedDataTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "mlperf");
    private static final Instant ISSUED = Instant.parse("2026-11-22T00:00:00Z");

    private final Map<String, byte[]> written = new HashMap<>();

    @BeforeEach
    void needsTheData() {
        assumeTrue(
                Files.isDirectory(DATA),
                "skipped: there is no " + DATA.toAbsolutePath().normalize());
    }

    @Test
    void everyFileEndsAsAValidDescriptorOrAListedRefusal() throws IOException {
        ImportReport report = run();
        assertThat(report.files())
                .isEqualTo(305)
                .isEqualTo(written.size() + report.refused().size());
        assertThat(report.refused())
                .extracting(Issue::reason)
                .containsOnly(Reason.NOT_A_SYSTEM)
                .hasSize(4);
        Set<String> files = new HashSet<>();
        report.written().forEach(one -> files.add(one.file()));
        report.refused().forEach(issue -> files.add(issue.file()));
        assertThat(files).hasSize(305);
        assertThat(report.written()).extracting(ImportReport.Written::id).doesNotHaveDuplicates();
        written.values().forEach(SharedDataTest::assertValid);
    }

    @Test
    void sameFilesGiveTheSameBytes() throws IOException {
        byte[] first = ReportWriter.write(run(), "");
        Map<String, byte[]> descriptors = new HashMap<>(written);
        written.clear();
        assertThat(ReportWriter.write(run(), "")).isEqualTo(first);
        assertThat(written.keySet()).isEqualTo(descriptors.keySet());
        written.forEach((name, bytes) -> assertThat(bytes).isEqualTo(descriptors.get(name)));
    }

    @Test
    void figuresOfTheGuideAreThoseOfTheRun() throws IOException {
        ImportReport report = run();
        String guide = Files.readString(Path.of("..", "docs", "import-report.md"));
        assertThat(guide)
                .contains("| files | " + report.files() + " |")
                .contains("| descriptors | " + report.written().size() + " |")
                .contains("| refused | " + report.refused().size() + " |");
    }

    private ImportReport run() throws IOException {
        return new MlperfImport(ImportOptions.testRange(ISSUED), new ShippedCatalogue(), written::put)
                .run(SourceFiles.of(List.of(DATA)), () -> {});
    }

    private static void assertValid(byte[] bytes) {
        assertThat(DescriptorValidator.shipped().validate(bytes, Circumstances.at(ISSUED)))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }
}
