package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdCommandTest {

    private static final String ID = "C1561-3301-20004-AC-00EZA59H-ZC3R";

    @Test
    void parsesToAJsonLine() {
        assertThat(Run.of("id", "parse", "--json", ID))
                .isEqualTo(new Run(
                        0,
                        "{\"text\":\"" + ID + "\",\"authority\":\"1561\",\"node\":\"3301\",\"registrant\":\"20004\","
                                + "\"class\":\"A\",\"tier\":\"C\",\"serial\":\"00EZA59H\",\"check\":\"ZC3R\","
                                + "\"uuid\":\"604a608c-6008-8800-8011-4c001df51531\"}\n",
                        ""));
    }

    @Test
    void parsesStrictlyUnlessToldOtherwise() {
        assertThat(Run.of("id", "parse", "--json", " " + ID).out())
                .isEqualTo("{\"input\":\" " + ID + "\",\"reject\":{\"code\":\"LENGTH\"}}\n");
        assertThat(Run.of("id", "parse", "--lenient", "--json", " " + ID).out()).contains("\"repairs\":[\"SPACE\"]");
    }

    @Test
    void createsInSequence() {
        Run run = Run.of(
                "id",
                "create",
                "--node",
                "0001",
                "--registrant",
                "00001",
                "--class",
                "G",
                "--tier",
                "F",
                "--serial",
                "00000001",
                "--count",
                "2");
        assertThat(run.out()).startsWith("C9990-0001-00001-GF-00000001-GJXR\nC9990-0001-00001-GF-00000002-");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ZZZZZZZZ, 2", "00000001, 0", "00000000, 1", "0000001, 1", "0000000i, 1"})
    void createsNothingFromWrongFields(String serial, String count) {
        Run run = Run.of(
                "id",
                "create",
                "--node",
                "0001",
                "--registrant",
                "00001",
                "--class",
                "G",
                "--tier",
                "F",
                "--serial",
                serial,
                "--count",
                count);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void checksTheLinesOfStandardInput() {
        String lines = ID + "\r\n" + ID + "\n\n" + "C1561-3301-20004-AC-00EZA59J-ZC3R";
        Run run = withInput(lines.getBytes(StandardCharsets.UTF_8), "id", "check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "3\tLENGTH\t", "4\tCHECK at 29\tC1561-3301-20004-AC-00EZA59J-ZC3R", "4 checked, 2 refused");
    }

    @Test
    void takesBytesThatAreNoTextForARefusedLine() {
        byte[] bytes = ID.getBytes(StandardCharsets.ISO_8859_1);
        bytes[7] = (byte) 0xFF;
        assertThat(withInput(bytes, "id", "check", "--json").out()).contains("\"code\":\"NON_ASCII\",\"index\":7");
        assertThat(withInput(new byte[1 << 20], "id", "check", "--quiet").out()).isEqualTo("1 checked, 1 refused\n");
    }

    @Test
    void findsNothingToCheck() {
        assertThat(withInput(new byte[0], "id", "check").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "text, C1561-3301-20004-AC-00EZA59H-ZC3R",
        "uuid, 604a608c-6008-8800-8011-4c001df51531",
        "uri, computeid:C1561-3301-20004-AC-00EZA59H-ZC3R",
        "compact, C1561330120004AC00EZA59HZC3R",
        "label, c1561-3301-20004-ac-00eza59h-zc3r",
        "link, https://resolver.example/id/C1561-3301-20004-AC-00EZA59H-ZC3R",
        "handle, 88.0.0/C1561330120004AC00EZA59HZC3R",
        "hex, 604a608c6008880080114c001df51531"
    })
    void convertsIntoEveryForm(String form, String text) {
        assertThat(Run.of("id", "convert", "--to", form, ID)).isEqualTo(new Run(0, text + "\n", ""));
    }

    @Test
    void explainsWhereAndWhichSymbol() {
        Run run = Run.of("id", "explain", "C1561-3301-20004-AC-00EZA59J-ZC3R");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().limit(2))
                .containsExactly("C1561-3301-20004-AC-00EZA59J-ZC3R", " ".repeat(27) + "? ^");
        assertThat(run.out()).contains("'J' at 27");
        assertThat(Run.of("id", "explain", "--lang", "zh", ID).out()).contains("登记节点");
        assertThat(Run.of("id", "explain", ID).out()).contains("Hangzhou", "China");
        assertThat(Run.of("id", "explain", "--lang", "zh", ID).out()).contains("杭州市", "中国");
    }

    private static Run withInput(byte[] bytes, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(bytes));
        try {
            return Run.of(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void saysWhichFieldHasAnotherLength() {
        Run run = Run.of(
                "id",
                "create",
                "--node",
                "0001",
                "--registrant",
                "00001",
                "--class",
                "A",
                "--tier",
                "C",
                "--serial",
                "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--serial 1").doesNotContain("--node");
    }

    @Test
    void countsInTheDigitsOfAsciiAlone() {
        Run run = Run.of(
                "id",
                "create",
                "--node",
                "0001",
                "--registrant",
                "00001",
                "--class",
                "A",
                "--tier",
                "C",
                "--serial",
                "00000001",
                "--count",
                "\uFF12");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
