package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LenientReaderTest {

    private static final String TEXT = "C1561-3301-20004-AC-00EZA59H-ZC3R";
    private static final ComputeId ID = ComputeId.parse(TEXT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1561-3301-20004-AC-00EZA59H-ZC3R |",
                "c1561-3301-20004-ac-00eza59h-zc3r | LOWER_CASE",
                "C1561 3301 20004 AC 00EZA59H ZC3R | SEPARATOR SPACE",
                "C1561330120004AC00EZA59HZC3R | SEPARATOR",
                "C1561--3301-20004-AC-00EZA59H-ZC3R | SEPARATOR",
                "-C1561-3301-20004-AC-00EZA59H-ZC3R- | SEPARATOR",
                "C1561—3301—20004—AC—00EZA59H—ZC3R | SEPARATOR",
                "C1561－3301－20004－AC－00EZA59H－ZC3R | SEPARATOR",
                "C1561−3301‐20004‑AC‒00EZA59H–ZC3R | SEPARATOR",
                "Ｃ１５６１-3301-20004-AC-00EZA59H-ZC3R | FULL_WIDTH",
                "ｃ1561-3301-20004-AC-00EZA59H-ZC3R | FULL_WIDTH LOWER_CASE",
                "CI561-33Ol-2OOO4-AC-OOEZA59H-ZC3R | CONFUSABLE LOWER_CASE",
                "Cｌ561-3301-20004-AC-00EZA59H-ZC3R | CONFUSABLE FULL_WIDTH LOWER_CASE",
                "computeid:C1561-3301-20004-AC-00EZA59H-ZC3R | CARRIER",
                "ComputeID:c1561-3301-20004-ac-00eza59h-zc3r | CARRIER LOWER_CASE",
                "https://resolver.example/id/C1561-3301-20004-AC-00EZA59H-ZC3R | CARRIER",
                "https://resolver.example/a/id/b/id/C1561-3301-20004-AC-00EZA59H-ZC3R | CARRIER",
                "88.145.9/C1561330120004AC00EZA59HZC3R | CARRIER SEPARATOR",
                "604a608c-6008-8800-8011-4c001df51531 | CARRIER",
                "604A608C-6008-8800-8011-4C001DF51531 | CARRIER",
                "computeid:604a608c-6008-8800-8011-4c001df51531 | CARRIER",
                "604a608c -6008-8800-8011-4c001df51531 | CARRIER SPACE"
            })
    void mendsAndSaysWhat(String text, String repairs) {
        RepairedId repaired = ComputeId.parseLenient(text);
        assertThat(repaired.id()).isEqualTo(ID);
        assertThat(repaired.repairs().stream().map(Repair::name))
                .containsExactlyElementsOf(
                        repairs == null ? Stream.<String>empty().toList() : words(repairs));
    }

    private static java.util.List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    @Test
    void dropsSpacesAnywhere() {
        RepairedId repaired = ComputeId.parseLenient("\u3000 c1561-3301-20004-AC-00E ZA59H-ZC3R ");
        assertThat(repaired).isEqualTo(new RepairedId(ID, java.util.EnumSet.of(Repair.SPACE, Repair.LOWER_CASE)));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> refused() {
        return Stream.of(
                arguments("", IdReason.LENGTH, -1),
                arguments("   ", IdReason.LENGTH, -1),
                arguments("hello", IdReason.LENGTH, -1),
                arguments("C1561-3301-20004-AC-00EZA59H-ZC3", IdReason.LENGTH, -1),
                arguments("  CU561-3301-20004-AC-00EZA59H-ZC3R", IdReason.AMBIGUOUS_LETTER, 3),
                arguments("Cu561-3301-20004-AC-00EZA59H-ZC3R", IdReason.AMBIGUOUS_LETTER, 1),
                arguments("CＵ561-3301-20004-AC-00EZA59H-ZC3R", IdReason.AMBIGUOUS_LETTER, 1),
                arguments("С1561-3301-20004-AC-00EZA59H-ZC3R", IdReason.NON_ASCII, 0),
                arguments("C①561-3301-20004-AC-00EZA59H-ZC3R", IdReason.NON_ASCII, 1),
                arguments("C1561-3301-20004-AC-00EZA59H-ZC3R\u200B", IdReason.NON_ASCII, 33),
                arguments("C1561＿3301-20004-AC-00EZA59H-ZC3R", IdReason.FULL_WIDTH, 5),
                arguments("C1561_3301-20004-AC-00EZA59H-ZC3R", IdReason.ILLEGAL_CHARACTER, 5),
                arguments("computeid: C1561/3301", IdReason.ILLEGAL_CHARACTER, 16),
                arguments("computeid:computeid:" + TEXT, IdReason.AMBIGUOUS_LETTER, 14),
                arguments("http://resolver.example/id/" + TEXT, IdReason.ILLEGAL_CHARACTER, 4),
                arguments("HTTPS://resolver.example/id/" + TEXT, IdReason.ILLEGAL_CHARACTER, 5),
                arguments("https://id/" + TEXT, IdReason.ILLEGAL_CHARACTER, 5),
                arguments("https:///id/" + TEXT, IdReason.ILLEGAL_CHARACTER, 5),
                arguments("https://host//id/" + TEXT, IdReason.ILLEGAL_CHARACTER, 5),
                arguments("88..9/" + TEXT, IdReason.ILLEGAL_CHARACTER, 2),
                arguments("604a608c-6008-4800-8011-4c001df51531", IdReason.UUID, -1));
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(String text, IdReason reason, int index) {
        return org.junit.jupiter.params.provider.Arguments.of(text, reason, index);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheIndexInTheInput(String text, IdReason reason, int index) {
        assertThatThrownBy(() -> ComputeId.parseLenient(text))
                .isInstanceOfSatisfying(
                        IdException.class,
                        e -> assertThat(e.rejection()).isEqualTo(new IdRejection(reason, text, index)));
    }

    @ParameterizedTest
    @CsvSource({
        "c1561 3301 20004 ac 00eza59h zc3s, CHECK, 29, C1561-3301-20004-AC-00EZA59H-ZC3S",
        "d1561 3301 20004 ac 00eza59h zc3r, UNSUPPORTED_VERSION, 0, D1561-3301-20004-AC-00EZA59H-ZC3R",
        "C15A1330120004AC00EZA59HZC3R, AUTHORITY, 3, C15A1-3301-20004-AC-00EZA59H-ZC3R"
    })
    void refusesWhatNoRepairMayMendWithTheIndexInTheCanonicalText(
            String text, IdReason reason, int index, String canonical) {
        assertThatThrownBy(() -> ComputeId.parseLenient(text))
                .isInstanceOfSatisfying(
                        IdException.class,
                        e -> assertThat(e.rejection()).isEqualTo(new IdRejection(reason, canonical, index)));
    }

    @Test
    void readsEveryCarrier() {
        assertThat(Stream.of(
                        Carrier.uri(ID),
                        Carrier.compact(ID),
                        Carrier.label(ID),
                        Carrier.link(ID, "resolver.example/compute"),
                        Carrier.handle(ID, 145, 9),
                        ID.toUuid().toString()))
                .allSatisfy(
                        text -> assertThat(ComputeId.parseLenient(text).id()).isEqualTo(ID));
        assertThatThrownBy(() -> Carrier.link(ID, "resolver.example/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Carrier.link(ID, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Carrier.handle(ID, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
