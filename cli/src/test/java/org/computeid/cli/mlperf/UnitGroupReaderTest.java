package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.computeid.cli.mlperf.Member.Kind;
import org.computeid.cli.mlperf.UnitGroup.CountedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGroupReaderTest {

    private final Notes notes = new Notes("f");

    @ParameterizedTest
    @CsvSource({
        "Foo Z1, 8, 1, 8",
        "Foo Z1, 8, 3, 24",
        "2x Foo Z1, 2, 3, 6",
        "Foo Z1 ×8, 8, 1, 8",
        "Foo Z1 (x24), 8, 3, 24",
        "4x Foo Z1, N/A, 1, 4"
    })
    void multipliesByTheNodes(String model, String perNode, long nodes, long count) {
        assertThat(read(nodes, model, perNode).models()).containsExactly(new CountedModel("Foo Z1", count));
    }

    @Test
    void readsAListWhoseNumbersAddUp() {
        assertThat(read(3, "Foo A1 (x16), Foo B2 (x8)", "8").models())
                .containsExactly(new CountedModel("Foo A1", 16), new CountedModel("Foo B2", 8));
        assertThat(read(3, "2x Foo A1 and 6x Foo B2", "8").models())
                .containsExactly(new CountedModel("Foo A1", 6), new CountedModel("Foo B2", 18));
        assertThat(notes.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo A1 (x16), Foo B2 (x9) | 8 | 3 | CONTRADICTION",
                "3x Foo Z1 | 2 | 1 | CONTRADICTION",
                "2x Foo Z1 | 8 | 2 | CONTRADICTION",
                "Foo A1, Foo B2 | 8 | 1 | HETEROGENEOUS",
                "Foo A1 (x4), Foo B2 | 8 | 1 | HETEROGENEOUS",
                ", | 8 | 1 | HETEROGENEOUS",
                "0x Foo Z1 | 8 | 1 | COUNT",
                "N/A | 8 | 1 | CONTRADICTION"
            })
    void notesAtTheModelWhatDoesNotTell(String model, String perNode, long nodes, Reason reason) {
        assertThat(read(nodes, model, perNode)).isEqualTo(UnitGroup.UNTOLD);
        assertThat(notes.issues())
                .extracting(Issue::pointer, Issue::text, Issue::reason)
                .containsExactly(tuple("/model", model, reason));
    }

    @ParameterizedTest
    @CsvSource({"eight, 1, COUNT", "N/A, 1, MISSING", "-8, 1, COUNT", "999999999999999, 999999999999999, COUNT"})
    void notesAtTheNumberWhatDoesNotTell(String perNode, long nodes, Reason reason) {
        assertThat(read(nodes, "Foo Z1", perNode)).isEqualTo(UnitGroup.UNTOLD);
        assertThat(notes.issues())
                .extracting(Issue::pointer, Issue::text, Issue::reason)
                .containsExactly(tuple("/count", perNode, reason));
    }

    @Test
    void doesNotGuessWhetherANumberIsThatOfANode() {
        assertThat(read(2, "4x Foo Z1", "N/A")).isEqualTo(UnitGroup.UNTOLD);
    }

    @ParameterizedTest
    @CsvSource({"N/A, 0", "N/A, N/A", "none, -", "'', 0"})
    void knowsThatThereIsNone(String model, String perNode) {
        assertThat(read(1, model, perNode)).isEqualTo(UnitGroup.NONE);
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void notesANamedModelOfWhichThereIsNone() {
        assertThat(read(1, "Foo Z1", "0")).isEqualTo(UnitGroup.NONE);
        assertThat(notes.issues()).extracting(Issue::reason).containsExactly(Reason.CONTRADICTION);
    }

    @Test
    void notesAModelThatCannotBeSigned() {
        assertThat(read(1, "Foo\u202EZ1", "8")).isEqualTo(UnitGroup.UNTOLD);
        assertThat(notes.issues()).extracting(Issue::reason).containsExactly(Reason.TEXT);
    }

    @Test
    void takesAKnownModelWhole() {
        UnitGroupReader reader = new UnitGroupReader(1, "Foo, 80GB x4"::equals, notes);
        assertThat(reader.read(text("model", "Foo, 80GB x4"), text("count", "2"))
                        .models())
                .containsExactly(new CountedModel("Foo, 80GB x4", 2));
    }

    @Test
    void notesBothWhereNeitherIsTold() {
        UnitGroupReader reader = new UnitGroupReader(1, text -> false, notes);
        assertThat(reader.read(Member.absent("model"), new Member("count", Kind.OTHER, "{}")))
                .isEqualTo(UnitGroup.NONE);
        assertThat(notes.issues())
                .extracting(Issue::pointer, Issue::reason)
                .containsExactly(tuple("/model", Reason.MISSING), tuple("/count", Reason.TYPE));
    }

    private UnitGroup read(long nodes, String model, String perNode) {
        return new UnitGroupReader(nodes, text -> false, notes).read(text("model", model), text("count", perNode));
    }

    private static Member text(String name, String text) {
        return new Member(name, Kind.STRING, text);
    }
}
