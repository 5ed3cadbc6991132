package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meter total} on 8,819 requests of a published trace, where it lies beside the repository; it is no part of it. */
@Tag("shared-data")
class MeterTraceTest {

    private static final Path TRACE =
            Path.of("..", "..", "shared", "data", "traces", "AzureLLMInferenceTrace_code.csv");
    private static final String ID = "C9990-0001-00001-AC-00000001-7NS2";
    private static final int MINUTE = "2023-11-16T18:17".length();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Long> perMinute = new TreeMap<>();
    private long tokens;

    @BeforeEach
    void readTheTrace() throws Exception {
        assumeTrue(
                Files.isRegularFile(TRACE),
                "skipped: there is no " + TRACE.toAbsolutePath().normalize());
        List<String> rows = Files.readAllLines(TRACE);
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            String time = cells[0].replace(' ', 'T');
            String minute = time.substring(0, MINUTE);
            String[] kinds = {"context", "generated"};
            for (int kind = 0; kind < kinds.length; kind++) {
                lines.add(String.join(
                        ",", "trace", i + kinds[kind], ID, "tokens", time, time, cells[kind + 1], kinds[kind], minute));
                perMinute.merge(minute, Long.parseLong(cells[kind + 1]), Long::sum);
                tokens += Long.parseLong(cells[kind + 1]);
            }
        }
    }

    @Test
    void addsUpTheTokensOfTheDayInUtc() throws Exception {
        JsonNode total = total(lines, "day");
        assertThat(total.get("counted").intValue()).isEqualTo(2 * 8_819);
        assertThat(total.get("rows")).hasSize(1);
        assertThat(total.at("/rows/0/group/day").textValue()).isEqualTo("2023-11-16");
        assertThat(total.at("/rows/0/value").textValue()).isEqualTo(Long.toString(tokens));
        assertThat(tokens).isEqualTo(18305870L);
    }

    @Test
    void addsUpTheTokensOfEachMinuteWhateverOrderAndRepeats() throws Exception {
        List<String> shuffled = new ArrayList<>(lines);
        shuffled.addAll(lines.subList(0, 1_000));
        Collections.shuffle(shuffled, new Random(1));
        JsonNode total = total(shuffled, "label:minute");
        assertThat(total.get("duplicates").intValue()).isEqualTo(1_000);
        Map<String, Long> found = new TreeMap<>();
        total.get("rows")
                .forEach(row -> found.put(
                        row.get("group").get("label:minute").textValue(),
                        Long.valueOf(row.get("value").textValue())));
        assertThat(found).isEqualTo(perMinute);
    }

    private JsonNode total(List<String> records, String groupBy) throws Exception {
        Path file = Files.writeString(
                folder.resolve("usage.csv"),
                "source,id,subject,meter,start,end,quantity,label:tokens,label:minute\n" + String.join("\n", records));
        Run run = Run.of(
                "meter", "total", "--assume-offset", "Z", "--group-by", groupBy, "--format", "json", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }
}
