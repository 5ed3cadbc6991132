package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientRateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "246EFLOPS; 246 EFLOPS [unstated]; KIND SPACE",
                "246 EFLOPS; 246 EFLOPS [unstated]; KIND",
                "246 eflops; 246 EFLOPS [unstated]; CASE KIND",
                "500P FP16; 500 PFLOPS [fp16 unstated unstated unstated]; CASE KIND SPACE UNIT",
                "500P(FP16); 500 PFLOPS [fp16 unstated unstated unstated]; CASE KIND SPACE UNIT",
                "500P（FP16 稠密）; 500 PFLOPS [fp16 unstated dense unstated]; CASE FULL_WIDTH KIND SPACE UNIT",
                "500 P@fp16; 500 PFLOPS [fp16 unstated unstated unstated]; KIND SPACE UNIT",
                "FP16 500P; 500 PFLOPS [fp16 unstated unstated unstated]; CASE KIND SPACE UNIT",
                "500P INT8; 500 POPS [int8 unstated unstated unstated]; CASE KIND SPACE UNIT",
                "1.2万P fp16; 12 EFLOPS [fp16 unstated unstated unstated]; KIND MAGNITUDE SPACE UNIT",
                "500P 半精度; 500 PFLOPS [fp16 unstated unstated unstated]; KIND SPACE UNIT",
                "1.97万亿亿次/秒; 197 EFLOPS [unstated]; KIND MAGNITUDE UNIT",
                "１.９７万亿亿次／秒; 197 EFLOPS [unstated]; FULL_WIDTH KIND MAGNITUDE UNIT",
                "每秒1.97万亿亿次浮点运算; 197 EFLOPS [unstated]; KIND MAGNITUDE UNIT",
                "每秒230百亿亿次浮点运算; 230 EFLOPS [unstated]; KIND MAGNITUDE UNIT",
                "230百亿亿次每秒; 230 EFLOPS [unstated]; KIND MAGNITUDE UNIT",
                "2460亿亿次/秒; 24.6 EFLOPS [unstated]; KIND MAGNITUDE UNIT",
                "3千万亿次计算/秒 FP64; 3 PFLOPS [fp64 unstated unstated unstated]; CASE KIND MAGNITUDE UNIT",
                "２４６ＥＦＬＯＰＳ; 246 EFLOPS [unstated]; FULL_WIDTH KIND SPACE",
                "202FLOPS; 202 FLOPS [unstated]; IMPLAUSIBLE KIND SPACE",
                "960flops; 960 FLOPS [unstated]; CASE IMPLAUSIBLE KIND SPACE",
                "960Gflops; 960 GFLOPS [unstated]; CASE KIND SPACE",
                "960 mflops; 960 MFLOPS [unstated]; CASE IMPLAUSIBLE KIND",
                "1.50 PFLOP/s [fp64 vector dense measured:HPL@2.3]; 1.5 PFLOPS [fp64 vector dense measured:HPL@2.3]; UNIT ZEROES",
                "1.5PFLOPS [unstated]; 1.5 PFLOPS [unstated]; SPACE",
                "8,699,904 TFLOPS; 8.699904 EFLOPS [unstated]; GROUPING KIND",
                "1000 TOPS; 1 PFLOPS [unstated]; KIND UNIT",
                "1000 TOPS FP8; 1 PFLOPS [fp8 unstated unstated unstated]; CASE KIND UNIT",
                "1000 TOPS INT8 matrix 2:4 theoretical-peak; 1 POPS [int8 matrix 2:4 theoretical-peak]; CASE KIND",
                "246EFLOPS(246百亿亿次/秒); 246 EFLOPS [unstated]; KIND MAGNITUDE REPEATED SPACE UNIT",
                "1 EFLOPS = 1000 PFLOPS; 1 EFLOPS [unstated]; KIND REPEATED SPACE",
                "1P=1000T fp16; 1 PFLOPS [fp16 unstated unstated unstated]; KIND REPEATED SPACE UNIT",
                "2.46万亿亿次浮点运算(246EFLOPS); 246 EFLOPS [unstated]; KIND MAGNITUDE REPEATED SPACE UNIT",
                "0 FLOPS; 0 FLOPS [unstated]; KIND"
            })
    void readsWhatPeopleWrite(String text, String strict, String issues) {
        assertThat(Rate.parseLenient(text).orElseThrow())
                .isEqualTo(new LenientRate(
                        Rate.parse(strict),
                        Stream.of(issues.split(" ")).map(RateIssue::valueOf).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // Zero for O, equations with a wrong ladder, two amounts that disagree.
                "197EFL0PS;UNIT;3",
                "1P=1024T;INCONSISTENT;-1",
                "246EFLOPS(2460万亿次浮点运算);INCONSISTENT;-1",
                "1 EFLOPS=1024 PFLOPS;INCONSISTENT;-1",
                "500 TFLOPS INT8;INCONSISTENT;-1",
                // No unit, or half of one.
                "62E;AMBIGUOUS;-1",
                "1E;AMBIGUOUS;-1",
                "141G;AMBIGUOUS;-1",
                "500P;AMBIGUOUS;-1",
                "1P=1000T;AMBIGUOUS;-1",
                "2460万亿次浮点运算;AMBIGUOUS;-1",
                "8,699,904;UNIT;9",
                "500;UNIT;3",
                "500p fp16;UNIT;3",
                "每秒246EFLOPS;UNIT;5",
                "230百亿亿瓦;UNIT;6",
                // Words and commas with two readings.
                "3亿万次/秒;AMBIGUOUS;2",
                "3万万次/秒;AMBIGUOUS;2",
                "3兆次/秒;AMBIGUOUS;1",
                "1,234 TFLOPS;AMBIGUOUS;0",
                // Other things than rates.
                "80 GB;UNIT;3",
                "81559 MiB;UNIT;6",
                "96Gi;UNIT;2",
                "10Ei;UNIT;2",
                "0.1m;UNIT;3",
                "2x 24 GB;UNIT;1",
                "1EB=1024PB;UNIT;1",
                "180\u2009GB;UNIT;4",
                "256 GB (MI325X), 192 GB (MI300X);UNIT;4",
                "1979 * 2 ** 40;SYNTAX;5",
                "35.2E+7;SYNTAX;5",
                "disabled;SYNTAX;0",
                "Shared with host;SYNTAX;0",
                "EFLOPS·h;SYNTAX;0",
                "Rmax without unit;SYNTAX;0",
                "'';SYNTAX;0",
                // Numbers.
                "007 TFLOPS;SYNTAX;0",
                "1. TFLOPS;SYNTAX;2",
                ".5 TFLOPS;SYNTAX;0",
                "-1 TFLOPS;SYNTAX;0",
                "12,34,567 TFLOPS;SYNTAX;0",
                "1234,567,890 TFLOPS;SYNTAX;0",
                "0.5FLOPS;SYNTAX;0",
                "1亿亿亿亿亿次/秒;OVERFLOW;0",
                // Kinds.
                "500P FP17;KIND;5",
                "500P FP16 FP8;KIND;10",
                "500P FP16 sparse;KIND;10",
                "500P(FP16 FP16);KIND;5",
                "500P [fp16 matrix;SYNTAX;17",
                "500P [fp16 matrix dense nominal] fp16;KIND;33",
                "246EFLOPS trailing;KIND;10",
                "246EFLOPS(246EFLOPS;SYNTAX;19",
                "246EFLOPS!;SYNTAX;9"
            })
    void refusesTheRest(String text, MeteringReason reason, int index) {
        assertThat(Rejections.of(Rate.parseLenient(text))).isEqualTo(MeteringRejection.at(reason, text, index));
    }

    @Test
    void findsNothingToSayAboutAStrictText() {
        assertThat(Rate.parseLenient("989.4 TFLOPS [fp16 matrix dense theoretical-peak]")
                        .orElseThrow()
                        .issues())
                .isEmpty();
        assertThat(Rate.parseLenient("202 FLOPS [unstated]").orElseThrow().issues())
                .containsExactly(RateIssue.IMPLAUSIBLE);
    }

    @Test
    void refusesLongTextsUnread() {
        String text = "1" + " ".repeat(LenientReader.MAX_LENGTH);
        assertThat(Rejections.of(Rate.parseLenient(text))).isEqualTo(MeteringRejection.of(MeteringReason.SYNTAX, text));
    }

    @Test
    void sortsIssuesWithoutRepeats() {
        assertThat(new LenientRate(Rate.zero(Kind.UNSTATED), List.of(RateIssue.UNIT, RateIssue.CASE, RateIssue.UNIT))
                        .issues())
                .containsExactly(RateIssue.CASE, RateIssue.UNIT);
    }
}
