package org.computeid.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
                "",
                FACTS,
                FACTS + HEADER,
                HEADER + "A,active,a,b\n",
                FACTS + "# name: twice\n" + HEADER + "A,active,a,b\n",
                FACTS + "# colour: red\n" + HEADER + "A,active,a,b\n",
                FACTS + "#\n" + HEADER + "A,active,a,b\n",
                FACTS + "code,en\nA,active,a,b\n",
                FACTS + HEADER + "A,active,a\n",
                FACTS + HEADER + "A,ACTIVE,a,b\n",
                FACTS + HEADER + ",active,a,b\n",
                FACTS + HEADER + "A,active,a,b\nA,active,a,b\n"
            })
    void refusesABrokenEditionWhole(String csv) {
        assertThatThrownBy(() -> CodeTable.parse(csv)).isInstanceOf(IllegalArgumentException.class);
    }
}
