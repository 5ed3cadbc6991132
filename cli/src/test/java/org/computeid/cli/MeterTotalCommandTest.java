package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code meter total}. */
class MeterTotalCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ID = "C9990-0001-00001-AC-00000001-7NS2";
    private static final String HEADER =
            "source,id,revision,subject,meter,start,end,count,share,quantity,reverses,label:team";
    private static final String NIGHT = "2026-11-22T15:00:00Z,2026-11-22T17:00:00Z";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void addsUpCsvByDayOfAZone() throws Exception {
        Path file = csv(cards("1", 1, 8, "red"), cards("2", 1, 1, "blue"), tokens("3", "1200", "red"));
        Run run = Run.of("meter", "total", "--group-by", "day,label:team", "--zone", "Asia/Shanghai", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                day         label:team  meter      value       unit
                2026-11-22  blue        card-time      1  card-hour
                2026-11-22  red         card-time      8  card-hour
                2026-11-22  red         tokens      1200      token
                2026-11-23  blue        card-time      1  card-hour
                2026-11-23  red         card-time      8  card-hour
                """);
        assertThat(run.err()).hasLineCount(1).startsWith("records: 3 counted, 0 duplicates");
    }

    @Test
    void writesCsvAndJsonInTheUnitOfTheMeter() throws Exception {
        String file = csv(cards("1", 1, 8, "a,\"b\"")).toString();
        assertThat(Run.of("meter", "total", "--format", "csv", "--group-by", "label:team,meter", file)
                        .out())
                .isEqualTo("label:team,meter,value,unit\n\"a,\"\"b\"\"\",card-time,57600000000000,card-nanosecond\n");
        JsonNode json = MAPPER.readTree(Run.of("meter", "total", "--format", "json", "--group-by", "class", file)
                .out());
        assertThat(json).isEqualTo(MAPPER.readTree("""
                {"rows":[{"group":{"class":"A"},"meter":"card-time","value":"57600000000000","unit":"card-nanosecond"}],
                 "counted":1,"duplicates":0,"superseded":0,"reversed":0,"refused":0,"conflicts":[]}
                """));
    }

    @Test
    void settlesRepeatsRevisionsReversalsAndConflictsInAnyOrder() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                cards("1", 1, 8, "x"),
                cards("1", 1, 8, "x"),
                cards("1", 2, 4, "x"),
                cards("2", 1, 1, "x"),
                cards("2", 1, 2, "x"),
                cards("3", 1, 1, "x"),
                "s,4,1," + ID + ",card-time," + NIGHT + ",1,,,3,"));
        String first = "";
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(lines, new Random(seed));
            Run run = Run.of(
                    "meter",
                    "total",
                    "--format",
                    "json",
                    csv(lines.toArray(String[]::new)).toString());
            assertThat(run.code()).isEqualTo(1);
            first = seed == 0 ? run.out() : first;
            assertThat(run.out()).isEqualTo(first);
        }
        JsonNode json = MAPPER.readTree(first);
        assertThat(json.at("/rows/0/value").textValue()).isEqualTo("28800000000000");
        assertThat(json.get("counted").intValue()).isEqualTo(1);
        assertThat(json.get("duplicates").intValue()).isEqualTo(1);
        assertThat(json.get("superseded").intValue()).isEqualTo(1);
        assertThat(json.get("reversed").intValue()).isEqualTo(1);
        assertThat(json.get("conflicts")).isEqualTo(MAPPER.readTree("[{\"source\":\"s\",\"id\":\"2\"}]"));
    }

    @Test
    void readsJsonLinesEventsFoldersAndMixesThem() throws Exception {
        Path below = Files.createDirectories(folder.resolve("in/below"));
        csv(cards("1", 1, 8, "x"));
        Files.move(folder.resolve("usage.csv"), below.resolve("usage.csv"));
        String record = "{\"source\":\"s\",\"id\":\"2\",\"revision\":1,\"subject\":\"" + ID
                + "\",\"meter\":\"requests\",\"start\":\"2026-11-22T00:00:00Z\",\"end\":\"2026-11-22T00:00:00Z\","
                + "\"quantity\":\"5\"}";
        String event = "{\"specversion\":\"1.0\",\"type\":\"org.computeid.usage.v1\",\"source\":\"s\",\"id\":\"2#1\","
                + "\"subject\":\"" + ID
                + "\",\"time\":\"2026-11-22T00:00:00Z\",\"datacontenttype\":\"application/json\","
                + "\"data\":" + record + "}";
        Files.writeString(folder.resolve("in/usage.jsonl"), record + "\n\n" + event + "\r\n");
        Files.writeString(folder.resolve("in/notes.txt"), "no usage");
        Run run =
                Run.of("meter", "total", "--format", "csv", folder.resolve("in").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("card-time,57600000000000", "requests,5,request");
        assertThat(run.err()).startsWith("records: 2 counted, 1 duplicates");
    }

    @Test
    void reportsABadLineAndGoesOn() throws Exception {
        Path file = csv(cards("1", 1, 8, "x"), "s,2,1", cards("3", 1, -1, "x"), cards("4", 1, 1, "x"));
        Run run = Run.of("meter", "total", "--format", "json", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err()).contains("usage.csv:3: SYNTAX", "usage.csv:4: SYNTAX");
        assertThat(MAPPER.readTree(run.out()).get("refused").intValue()).isEqualTo(2);
        assertThat(MAPPER.readTree(run.out()).get("counted").intValue()).isEqualTo(2);
    }

    @Test
    void stopsAtABadLineWhereItIsStrictAndWritesNothing() throws Exception {
        Path file = csv(cards("1", 1, 8, "x"), "s,2,1", "s,3,1");
        Path out = folder.resolve("out.csv");
        Run run = Run.of("meter", "total", "--strict", "--output", out.toString(), file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("usage.csv:3: SYNTAX");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**out.csv*");
    }

    @Test
    void writesAFileWholeOrNotAtAll() throws Exception {
        Path file = csv(cards("1", 1, 8, "x"));
        Path out = folder.resolve("out.csv");
        Run run = Run.of("meter", "total", "--format", "csv", "--output", out.toString(), file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out).content().isEqualTo("meter,value,unit\ncard-time,57600000000000,card-nanosecond\n");
        assertThat(Run.of("meter", "total", "--output", out.toString(), file.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void givesNoTotalWhereAReversalDoesNotFit() throws Exception {
        Path file = csv(cards("1", 1, 8, "x"), "s,2,1," + ID + ",card-time," + NIGHT + ",9,,,1,");
        Run run = Run.of("meter", "total", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("REVERSAL");
    }

    @Test
    void takesTheUniqueAtTheirWord() throws Exception {
        Path file = csv(cards("1", 1, 8, "x"), cards("2", 1, 8, "x"));
        Run settled = Run.of("meter", "total", "--group-by", "day", "--format", "json", file.toString());
        assertThat(Run.of("meter", "total", "--group-by", "day", "--format", "json", "--unique", file.toString()))
                .isEqualTo(settled);
        Path reversal = csv(cards("1", 1, 8, "x"), "s,2,1," + ID + ",card-time," + NIGHT + ",8,,,1,");
        Run refused = Run.of("meter", "total", "--unique", reversal.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasLineCount(1).contains("usage.csv:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unique", "--zone=UTC"})
    void refusesBeyondItsBoundInOneLine(String option) throws Exception {
        Path file = csv(cards("1", 1, 1, "a"), cards("1", 1, 1, "a"), cards("2", 1, 1, "b"), cards("3", 1, 1, "c"));
        String[] call = {"meter", "total", option, "--group-by", "label:team", "--max-records", "2", file.toString()};
        Run run = Run.of(call);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("usage.csv:5", "2");
        call[6] = "3";
        assertThat(Run.of(call).code()).isZero();
    }

    @Test
    void assumesAnOffsetOnlyWhereItIsTold() throws Exception {
        String line = cards("1", 1, 1, "x").replace("15:00:00Z", "15:00:00").replace("17:00:00Z", "18:00:00+01:00");
        Path file = csv(line);
        Run refused = Run.of("meter", "total", file.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("usage.csv:2: INTERVAL");
        Run run = Run.of("meter", "total", "--assume-offset", "Z", file.toString());
        assertThat(run.out()).contains("2  card-hour");
        assertThat(Run.of("meter", "total", "--assume-offset", "CST", file.toString())
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source,id,subject,meter,start | end",
                "source,id,subject,meter,start,end,color | color",
                "source,id,id,subject,meter,start,end | id",
                "source,id,subject,meter,start,end,label: | label:",
                "\"source,id | SYNTAX",
            })
    void refusesAHeaderThatItDoesNotKnow(String header, String told) throws Exception {
        Path file = Files.writeString(folder.resolve("usage.csv"), header + "\n");
        Run run = Run.of("meter", "total", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("usage.csv:1", told);
    }

    @ParameterizedTest
    @CsvSource({"--group-by,color", "--group-by,label:", "--zone,CST", "--format,xml", "--max-records,x"})
    void refusesAWrongCall(String option, String value) throws Exception {
        Run run = Run.of(
                "meter", "total", option, value, csv(cards("1", 1, 1, "x")).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
    }

    @Test
    void hasNothingToAddUp() throws Exception {
        assertThat(Run.of("meter", "total", csv().toString()).code()).isEqualTo(2);
        assertThat(Run.of("meter", "total", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws Exception {
        Path file = Files.writeString(
                folder.resolve("usage.csv"),
                "\uFEFFid,source,subject,meter,start,end\r\n\"1\",\"s \"\"x\"\", y\"," + ID + ",rack-time," + NIGHT
                        + "\r\n");
        Run run = Run.of("meter", "total", "--lang", "zh", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2  rack-hour");
        assertThat(run.err()).startsWith("记录：计入 1");
    }

    @Test
    void refusesLinesThatAreNoText() throws Exception {
        Path file = csv(cards("1", 1, 1, "x"));
        byte[] bad = (cards("2", 1, 1, "x") + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        bad[0] = (byte) 0xFF;
        Files.write(file, bad, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                file, "{\"a\":1}\n\"open\n" + "x".repeat(300_000) + "\n", java.nio.file.StandardOpenOption.APPEND);
        Run run = Run.of("meter", "total", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(5);
        assertThat(run.out()).contains("2  card-hour");
    }

    private Path csv(String... lines) throws IOException {
        Path file = folder.resolve("usage.csv");
        return Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private static String cards(String id, int revision, int count, String team) {
        String cell = team.contains("\"") ? '"' + team.replace("\"", "\"\"") + '"' : team;
        return "s," + id + "," + revision + "," + ID + ",card-time," + NIGHT + "," + count + ",,,," + cell;
    }

    private static String tokens(String id, String quantity, String team) {
        return "s," + id + ",1," + ID + ",tokens," + NIGHT + ",,," + quantity + ",," + team;
    }
}
