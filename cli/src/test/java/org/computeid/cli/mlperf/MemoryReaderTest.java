package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.computeid.cli.mlperf.Member.Kind;
import org.computeid.cli.mlperf.UnitGroup.CountedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryReaderTest {

    private static final BigInteger GB = BigInteger.valueOf(1_000_000_000);

    private final Notes notes = new Notes("f");

    @Test
    void readsTheMemoryOfOneAccelerator() {
        assertThat(each(1, "48 GB", new CountedModel("Foo", 4))).containsExactly(gigabytes(48));
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void dividesPiecesAmongstTheAcceleratorsOfANode() {
        assertThat(each(2, "2x 24 GB", new CountedModel("Foo", 4))).containsExactly(gigabytes(24));
        assertThat(notes.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "2, 2", "3, 4"})
    void doesNotGuessWhatPiecesAre(long nodes, long count) {
        assertThat(each(nodes, "2x 24 GB", new CountedModel("Foo", count))).containsExactly(Optional.empty());
        assertReason(Reason.MEMORY_AMBIGUOUS);
    }

    @Test
    void givesEachModelItsOwnMemory() {
        assertThat(each(3, "16 GB (B2), 32 GB (A1)", new CountedModel("Foo A1", 4), new CountedModel("Foo B2", 8)))
                .containsExactly(gigabytes(32), gigabytes(16));
        assertThat(notes.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"16 GB", "16 GB (A1), 32 GB", "16 GB (A1)", "16 GB (Foo), 32 GB (B2)", "16 GB (A), 32 GB (B2)"})
    void doesNotGuessWhoseMemoryItIs(String text) {
        assertThat(each(1, text, new CountedModel("Foo A1", 4), new CountedModel("Foo B2", 8)))
                .contains(Optional.empty());
        assertReason(Reason.HETEROGENEOUS);
    }

    @ParameterizedTest
    @CsvSource({"Shared with host, MEMORY_SHARED", "disabled, MEMORY_DISABLED", "141G, MEMORY_AMBIGUOUS"})
    void notesWhatIsNoAmount(String text, Reason reason) {
        assertThat(each(1, text, new CountedModel("Foo", 1))).containsExactly(Optional.empty());
        assertReason(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "", "-", "TBD"})
    void isSilentWhereNothingIsStated(String text) {
        assertThat(each(1, text, new CountedModel("Foo", 1))).containsExactly(Optional.empty());
        assertThat(ofHost(1, text)).isEmpty();
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void notesAWrongType() {
        assertThat(new MemoryReader(1, notes).ofHost(new Member("m", Kind.NUMBER, "64")))
                .isEmpty();
        assertReason(Reason.TYPE);
    }

    @Test
    void readsTheHostMemoryOfOneNode() {
        assertThat(ofHost(1, "24x 64 GB")).isEqualTo(gigabytes(1536));
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void doesNotGuessWhoseHostMemoryItIs() {
        assertThat(ofHost(2, "512 GB")).isEmpty();
        assertReason(Reason.MEMORY_SCOPE);
    }

    private List<Optional<BigInteger>> each(long nodes, String text, CountedModel... models) {
        return new MemoryReader(nodes, notes).eachOf(List.of(models), new Member("m", Kind.STRING, text));
    }

    private Optional<BigInteger> ofHost(long nodes, String text) {
        return new MemoryReader(nodes, notes).ofHost(new Member("m", Kind.STRING, text));
    }

    private void assertReason(Reason reason) {
        assertThat(notes.issues()).extracting(Issue::reason).containsExactly(reason);
    }

    private static Optional<BigInteger> gigabytes(long count) {
        return Optional.of(GB.multiply(BigInteger.valueOf(count)));
    }
}
