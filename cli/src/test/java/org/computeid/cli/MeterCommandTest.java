package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code meter parse}, {@code convert} and {@code profile}. */
class MeterCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsRatesAndResourceTimes() throws Exception {
        Run run = Run.of("meter", "parse", "--json", "246 EFLOPS [unstated]", "7/3 card-hour");
        assertThat(run.code()).isZero();
        String[] lines = run.out().split("\\R", -1);
        assertThat(MAPPER.readTree(lines[0]))
                .isEqualTo(MAPPER.readTree("{\"text\":\"246 EFLOPS [unstated]\","
                        + "\"operations\":\"246000000000000000000\",\"kind\":\"unstated\"}"));
        assertThat(MAPPER.readTree(lines[1]))
                .isEqualTo(MAPPER.readTree(
                        "{\"text\":\"7/3 card-hour\",\"value\":\"8400000000000\",\"unit\":\"card-nanosecond\"}"));
        assertThat(Run.of("meter", "parse", "7/3 card-hour").out()).contains("8400000000000 card-nanosecond");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "246EFLOPS | 246 EFLOPS [unstated] | [\"KIND\",\"SPACE\"]",
                "500P FP16 | 500 PFLOPS [fp16 unstated unstated unstated] | [\"CASE\",\"KIND\",\"SPACE\",\"UNIT\"]",
                "每秒230百亿亿次浮点运算 | 230 EFLOPS [unstated] | [\"KIND\",\"MAGNITUDE\",\"UNIT\"]",
            })
    void saysWhatTheLenientDoorFolded(String text, String strict, String issues) throws Exception {
        assertThat(Run.of("meter", "parse", text).code()).isEqualTo(1);
        Run run = Run.of("meter", "parse", "--lenient", "--json", text);
        assertThat(run.code()).isZero();
        JsonNode line = MAPPER.readTree(run.out());
        assertThat(line.get("text").textValue()).isEqualTo(strict);
        assertThat(Run.of("meter", "parse", strict).code()).isZero();
        assertThat(line.get("issues")).isEqualTo(MAPPER.readTree(issues));
        assertThat(Run.of("meter", "parse", "--lenient", "--lang", "zh", text).out())
                .contains("KIND", "未说明");
    }

    @Test
    void marksThePlaceOfTheFault() throws Exception {
        Run run = Run.of("meter", "parse", "--lenient", "--json", "197EFL0PS", "62E");
        assertThat(run.code()).isEqualTo(1);
        String[] lines = run.out().split("\\R", -1);
        JsonNode zero = MAPPER.readTree(lines[0]).get("reject");
        assertThat(zero.get("code").textValue()).isEqualTo("UNIT");
        assertThat(MAPPER.readTree(lines[1]).at("/reject/code").textValue()).isEqualTo("AMBIGUOUS");
        String marked = Run.of("meter", "parse", "--lenient", "197EFL0PS").out();
        assertThat(marked.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo(" ".repeat(zero.get("index").intValue()) + "^");
    }

    @Test
    void neverShowsARawInput() {
        Run run = Run.of("meter", "parse", "1\u001B[31m TFLOPS", "--lenient");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({
        "605, core-minute, core-hour, 121/12",
        "60, card-minute, card-hour, 1",
        "1.5, EFLOPS, PFLOPS, 1500",
        "-7/3, card-hour, card-minute, -140",
        "1, TiB-hour, GB-hour, 2147483648/1953125",
        "0.001, kOPS, OPS, 1",
    })
    void convertsExactly(String value, String from, String to, String exact) {
        // a number below zero is no option
        Run run = Run.of("meter", "convert", "--", value, from, to);
        assertThat(run.out().strip()).isEqualTo(exact + " " + to);
        assertThat(run.code()).isZero();
    }

    @Test
    void convertsTextsIntoUnits() {
        assertThat(Run.of("meter", "convert", "989.4 TFLOPS [fp16 matrix dense theoretical-peak]", "PFLOPS")
                        .out()
                        .strip())
                .isEqualTo("4947/5000 PFLOPS");
        assertThat(Run.of("meter", "convert", "--lenient", "246EFLOPS", "PFLOPS")
                        .out()
                        .strip())
                .isEqualTo("246000 PFLOPS");
        assertThat(Run.of("meter", "convert", "7/3 card-hour", "card-minute")
                        .out()
                        .strip())
                .isEqualTo("140 card-minute");
    }

    @Test
    void roundsOnlyWhereAskedAndSaysSo() throws Exception {
        String[] call = {"meter", "convert", "605", "core-minute", "core-hour", "--decimals", "4"};
        assertThat(Run.of(call).out().strip()).isEqualTo("121/12 core-hour ≈ 10.0833 core-hour");
        assertThat(Run.of("meter", "convert", "90", "core-minute", "core-hour", "--decimals", "1")
                        .out()
                        .strip())
                .isEqualTo("3/2 core-hour = 1.5 core-hour");
        assertThat(Run.of("meter", "convert", "1", "core-hour", "core-day", "--decimals", "-1")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, card-hour, core-hour, UNIT",
        "1, card-hour, TFLOPS, UNIT",
        "1, TFLOPS, TOPS, UNIT",
        "1, TFLOPS, card-hour, UNIT",
        "1, cardhour, card-hour, UNIT",
        "2/4, card-hour, card-minute, SYNTAX",
        "1., card-hour, card-minute, SYNTAX",
        "1.5.5, card-hour, card-minute, SYNTAX",
        "1e3, card-hour, card-minute, SYNTAX",
    })
    void refusesWhatIsNoConversion(String value, String from, String to, String code) throws Exception {
        Run run = Run.of("meter", "convert", "--json", value, from, to);
        assertThat(run.code()).isEqualTo(1);
        assertThat(MAPPER.readTree(run.out()).at("/reject/code").textValue()).isEqualTo(code);
        assertThat(Run.of("meter", "convert", value, from, to).out()).contains(code);
    }

    @Test
    void listsAndShowsTheShippedProfiles() {
        Run list = Run.of("meter", "profile", "list", "--json");
        assertThat(list.out().lines()).hasSize(5);
        assertThat(list.out()).contains("\"profile\":\"bits-weighted\",\"version\":\"1\",\"digest\":\"");
        Run shown = Run.of("meter", "profile", "show", "national-class-totals@1");
        assertThat(shown.out()).contains("1 × [fp32 * dense *] → general");
        assertThat(Run.of("meter", "profile", "show", "national-class-totals", "--lang", "zh")
                        .out())
                .contains("不适用于");
        assertThat(Run.of("meter", "profile", "show", "national-class-totals@2").code())
                .isEqualTo(2);
        Run none = Run.of("meter", "profile", "show", "none\u001B");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).doesNotContain("\u001B").hasLineCount(1);
    }

    @Test
    void appliesAProfileAndNamesIt() throws Exception {
        Run run = Run.of(
                "meter",
                "profile",
                "apply",
                "fp16-dense-equivalent",
                "--json",
                "989.4 TFLOPS [fp16 matrix dense theoretical-peak]");
        assertThat(run.code()).as(run.out()).isZero();
        JsonNode number = MAPPER.readTree(run.out());
        assertThat(number.at("/values/fp16-dense").textValue()).isEqualTo("989400000000000");
        assertThat(number.get("digest").textValue()).hasSize(64);
        assertThat(Run.of("meter", "profile", "list").out())
                .contains(number.get("digest").textValue());
    }

    @Test
    void weighsNothingByDefault() throws Exception {
        String odd = "1 TFLOPS [fp128 matrix dense nominal]";
        Run refused = Run.of("meter", "profile", "apply", "fp16-dense-equivalent", "--json", odd);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(MAPPER.readTree(refused.out()).at("/reject/code").textValue())
                .isEqualTo("UNWEIGHTED");
        Run left = Run.of("meter", "profile", "apply", "fp16-dense-equivalent", "--exclude-unweighted", "--json", odd);
        assertThat(left.code()).isZero();
        assertThat(MAPPER.readTree(left.out()).at("/excluded/0").textValue()).isEqualTo("fp128 matrix dense nominal");
        assertThat(Run.of("meter", "profile", "apply", "identity", "1TFLOPS").out())
                .contains("SYNTAX");
    }

    @Test
    void takesAProfileOfOnesOwn() throws Exception {
        String document = Run.of("meter", "profile", "show", "--json", "fp32-equivalent")
                .out()
                .replace("\"version\":\"1\"", "\"version\":\"mine\"");
        String mine = Files.writeString(folder.resolve("mine.json"), document).toString();
        assertThat(Run.of("meter", "profile", "check", mine).out()).contains("fp32-equivalent@mine");
        assertThat(Run.of("meter", "profile", "list", "--file", mine).out().lines())
                .hasSize(6);
        assertThat(Run.of("meter", "profile", "show", "fp32-equivalent", "--file", mine)
                        .code())
                .isEqualTo(2);
        Run applied = Run.of(
                "meter",
                "profile",
                "apply",
                "--file",
                mine,
                "fp32-equivalent@mine",
                "1 TFLOPS [fp32 vector dense theoretical-peak]");
        assertThat(applied.out()).startsWith("1000000000000 fp32").contains("fp32-equivalent@mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"type\":\"normalization-profile\"}", "{", ""})
    void refusesWhatIsNoProfile(String document) throws Exception {
        String file = Files.writeString(folder.resolve("bad.json"), document).toString();
        Run run = Run.of("meter", "profile", "check", "--json", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(MAPPER.readTree(run.out()).at("/reject/code").textValue()).isEqualTo("PROFILE");
        assertThat(Run.of("meter", "profile", "check", file).out()).contains("PROFILE");
        assertThat(Run.of("meter", "profile", "list", "--file", file).err()).hasLineCount(1);
    }

    @Test
    void asksForACommand() {
        assertThat(Run.of("meter").code()).isEqualTo(2);
        assertThat(Run.of("meter", "profile").code()).isEqualTo(2);
        assertThat(Run.of("meter", "convert", "1").code()).isEqualTo(2);
    }
}
