package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.computeid.cli.mlperf.Member.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreReaderTest {

    private final Notes notes = new Notes("f");
    private final CoreReader reader = new CoreReader(WordTable.processors(), notes);

    @ParameterizedTest
    @CsvSource({"AMD EPYC 9374F, 32, 2, 32", "AMD EPYC 9374F, 64, 2, 32", "Foo 9 20-Core, 40, 2, 20", "Foo 9, 12, 1, 12"
    })
    void tellsTheCoresOfOne(String model, String written, long perNode, long cores) {
        assertThat(read(model, written, perNode)).hasValue(cores);
        assertThat(notes.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AMD EPYC 9374F, 48, 2, CONTRADICTION",
        "Foo 9 20-Core, 21, 1, CONTRADICTION",
        "Foo 9, 12, 2, CORES_AMBIGUOUS",
        "Foo 9, 0, 1, COUNT",
        "Foo 9, 64(A) and 96(B), 2, COUNT"
    })
    void notesWhatDoesNotTell(String model, String written, long perNode, Reason reason) {
        assertThat(read(model, written, perNode)).isEmpty();
        assertThat(notes.issues()).extracting(Issue::reason).containsExactly(reason);
        assertThat(notes.issues()).extracting(Issue::pointer).containsExactly("/cores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "", "-"})
    void isSilentWhereNothingIsStated(String written) {
        assertThat(read("Foo 9", written, 2)).isEmpty();
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void readsTheCoresInTheName() {
        assertThat(CoreReader.inName("Foo 7763 64-Core Processor")).hasValue(64);
        assertThat(CoreReader.inName("12-core Foo")).hasValue(12);
        assertThat(CoreReader.inName("Foo 2.1GHz(2x 32 cores each)")).hasValue(32);
        assertThat(CoreReader.inName("Foo 8 cores, 16 cores")).isEmpty();
        assertThat(CoreReader.inName("Foo 255H")).isEmpty();
        assertThat(CoreReader.inName("64-")).isEmpty();
    }

    private OptionalLong read(String model, String written, long perNode) {
        return reader.read(new Member("cores", Kind.STRING, written), model, perNode);
    }
}
