package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meter roll-up} on the systems of a published benchmark, where they lie beside the repository. */
@Tag("shared-data")
class MeterMlperfTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "mlperf");
    private static final String NOW = "2026-11-22T00:00:00Z";

    @Test
    void tellsTheCapacityOfEachVendorWithWhatIsUnknown(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.isDirectory(DATA),
                "skipped: there is no " + DATA.toAbsolutePath().normalize());
        String out = folder.resolve("descriptors").toString();
        assertThat(Run.of("descriptor", "import", "mlperf", DATA.toString(), "--issued", NOW, "--out", out)
                        .code())
                .isLessThan(2);
        Files.delete(Path.of(out, "import-report.json"));
        Run run = Run.of("meter", "roll-up", "--now", NOW, "--group-by", "vendor", "--format", "json", out);
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Long> records = new HashMap<>();
        long known = 0;
        for (JsonNode row : JsonMapper.builder().build().readTree(run.out()).get("rows")) {
            long counted = row.at("/counted/records").longValue();
            long unknown = row.at("/unknown/records").longValue();
            records.put(row.at("/group/vendor").textValue(), counted + unknown);
            known += counted;
            assertThat(row.has("kind")).isEqualTo(counted > 0);
        }
        assertThat(records.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(301);
        assertThat(records).containsKeys("AMD", "Google", "Intel", "NVIDIA");
        assertThat(known).isPositive();
    }
}
