package org.computeid.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTableTest {

    private static final String FACTS = "# name: t\n# edition: 1\n# date: 2026-11-22\n# source: s\n";
    private static final String HEADER = "code,status,en,zh\n";

    @Test
    void shipsTheClassesAndTiersOfTheSpecification() {
        assertThat(CodeTable.resourceClasses().codes().stream().map(Code::value))
                .containsExactly("G", "A", "S", "M", "T", "N", "Q", "X");
        assertThat(CodeTable.tiers().codes().stream().map(Code::value))
                .containsExactly("F", "C", "P", "N", "D", "V", "E");
        assertThat(CodeTable.resourceClasses().find("T").map(Code::status)).contains(CodeStatus.RESERVED);
        assertThat(CodeTable.resourceClasses().find("Z")).isEmpty();
    }

    @Test
    void shipsEveryOtherTable() {
        assertThat(CodeTable.countries().find("156")).isPresent();
        assertThat(CodeTable.currencies().find("CNY")).isPresent();
        assertThat(CodeTable.numberFormats().find("fp16")).isPresent();
        assertThat(CodeTable.billingUnits().find("card-hour")).isPresent();
        assertThat(CodeTable.subdivisions().find("CN-ZJ")).isPresent();
        assertThat(CodeTable.tiers()).hasToString("computeid-tier 2026-11, 7 codes");
    }

    @Test
    void findsRegionsByAnySpellingOfTheirName() {
        CodeTables tables = CodeTables.shipped();
        CodeTable china = tables.findRegions("GB/T 2260").orElseThrow();
        assertThat(tables.findRegions("gbt2260")).contains(china);
        assertThat(tables.findRegions("GB/T 2260-2007")).isPresent();
        assertThat(tables.findRegions("GB/T 2261")).isEmpty();
        assertThat(tables.findRegions("")).isEmpty();
        assertThat(tables.withRegions(china, "\u00E9A{").findRegions("a")).contains(china);
        assertThat(tables.toString()).contains("computeid-tier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-29", "22.11.2026", "2026-1-1", "2026-11-22 "})
    void takesDatesOfTheCalendarAlone(String date) {
        String facts = FACTS.replace("2026-11-22", date);
        boolean stripped = date.endsWith(" ");
        assertThat(reads(facts + HEADER + "A,active,a,b\n")).isEqualTo(stripped);
    }

    private static boolean reads(String text) {
        try {
            return CodeTable.parse(text).codes().size() == 1;
        } catch (CodeTableException refused) {
            assertThat(refused.reason()).isEqualTo(CodeTableReason.FACT);
            return false;
        }
    }

    @Test
    void labelsInEnglishAndChinese() {
        Optional<Code> general = CodeTable.resourceClasses().find("G");
        assertThat(general.map(code -> code.label(Locale.ENGLISH))).contains("general");
        assertThat(general.map(code -> code.label(Locale.SIMPLIFIED_CHINESE))).contains("通用");
    }

    @Test
    void readsAnEdition() {
        CodeTable table = CodeTable.parse(FACTS + HEADER + "A,active,a,甲\n");
        assertThat(table.name()).isEqualTo("t");
        assertThat(table.edition()).isEqualTo("1");
        assertThat(table.date()).isEqualTo("2026-11-22");
        assertThat(table.source()).isEqualTo("s");
        assertThat(table.find("A")).contains(new Code("A", CodeStatus.ACTIVE, "a", "甲"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FACT | 0 | ''",
                "FACT | 1 | H",
                "FACT | 2 | H~A,active,a,b",
                "EMPTY | 4 | F",
                "EMPTY | 5 | F~H",
                "HEADER | 5 | F~~H",
                "HEADER | 5 | F~code,en",
                "HEADER | 1 | \uFEFFF~H",
                "FACT | 5 | F~# name: twice~H",
                "FACT | 5 | F~# colour: red~H",
                "FACT | 5 | F~#~H",
                "FACT | 6 | F~H~# name: t",
                "FACT | 1 | # date: 22.11.2026",
                "FACT | 1 | # date: 2026-02-30",
                "FACT | 1 | # name:",
                "ROW | 6 | F~H~A,active,a",
                "ROW | 6 | F~H~A,active,a,b,c",
                "ROW | 6 | F~H~,active,a,b",
                "ROW | 6 | F~H~A,active,a,",
                "ROW | 6 | F~H~A,active, a,b",
                "ROW | 6 | F~H~A,active,\"a\",b",
                "ROW | 6 | F~H~A,active,a\u0007,b",
                "ROW | 7 | F~H~A,active,a,b~~B,active,a,b",
                "STATUS | 6 | F~H~A,ACTIVE,a,b",
                "STATUS | 6 | F~H~A,gone,a,b",
                "REPEATED | 7 | F~H~A,active,a,b~A,active,a,b"
            })
    void refusesABrokenEditionWhole(CodeTableReason reason, int line, String sketch) {
        String csv =
                sketch.replace("F", FACTS.strip()).replace("H", HEADER.strip()).replace('~', '\n');
        assertThatThrownBy(() -> CodeTable.parse(csv)).isInstanceOfSatisfying(CodeTableException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    @Test
    void refusesBytesThatAreTooManyOrNotUtf8() {
        assertThatThrownBy(() -> CodeTable.read(new byte[CodeTable.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(
                        CodeTableException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CodeTableReason.SIZE));
        byte[] latin1 = (FACTS + HEADER + "A,active,caf\u00e9,b\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CodeTable.read(latin1))
                .isInstanceOfSatisfying(
                        CodeTableException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CodeTableReason.ENCODING));
    }

    @Test
    void readsWindowsLineEnds() {
        byte[] windows =
                (FACTS + HEADER + "A,active,a,甲\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(CodeTable.read(windows).find("A")).contains(new Code("A", CodeStatus.ACTIVE, "a", "甲"));
    }

    @Test
    void knowsTheProvincesAndPrefecturesOfChina() {
        CodeTable regions = CodeTable.chineseRegions();
        assertThat(regions.find("330100").map(Code::chinese)).contains("杭州市");
        assertThat(regions.codes().stream().filter(code -> code.value().endsWith("0000")))
                .hasSize(34);
        assertThat(regions.codes().stream()
                        .filter(code ->
                                code.value().endsWith("00") && !code.value().endsWith("0000")))
                .hasSizeGreaterThan(330);
    }
}
