package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({
        "512 GB, 512000000000",
        "512GB, 512000000000",
        "1.5 TB, 1500000000000",
        "81559 MiB, 85520809984",
        "0.5TiB, 549755813888",
        "96Gi, 103079215104",
        "1024 kB, 1024000",
        "7 bytes, 7"
    })
    void readsANumberAndItsUnit(String text, String bytes) {
        assertThat(MemorySize.parse(text)).isEqualTo(Reading.of(new MemorySize(1, new BigInteger(bytes))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"180\u2009GB", "180\u202FGB", "180\u00A0GB", "  180   GB "})
    void takesAnySpaceForASpace(String text) {
        assertThat(MemorySize.parse(text))
                .isEqualTo(Reading.of(new MemorySize(1, BigInteger.valueOf(180_000_000_000L))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x 32 GiB", "12x32GiB", "12 × 32GiB", "12*32 GiB"})
    void readsPieces(String text) {
        assertThat(MemorySize.parse(text))
                .isEqualTo(Reading.of(new MemorySize(12, BigInteger.TWO.pow(35))))
                .satisfies(reading -> assertThat(reading.fold(MemorySize::bytes, reason -> BigInteger.ZERO))
                        .isEqualTo(BigInteger.TWO.pow(35).multiply(BigInteger.valueOf(12))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"141G", "1.5T", "64gb", "64Gb", "1,024 GB", "1,5 TB", "2x24G"})
    void refusesWhatHasTwoMeanings(String text) {
        assertThat(MemorySize.parse(text)).isEqualTo(Reading.unread(Reason.MEMORY_AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.5135498046875 GB", "2.2TiB", "0.3 B"})
    void refusesAFractionOfAByte(String text) {
        assertThat(MemorySize.parse(text)).isEqualTo(Reading.unread(Reason.MEMORY_NOT_WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "64",
                "GB",
                "ToDo: 960 GB",
                "16 GB unified",
                "0 GB",
                "0x 8 GB",
                "1.2.3 GB",
                ".5 TB",
                "5. TB",
                "064 GB",
                "-1 GB",
                "1e3 GB",
                "64 QB",
                "8x4x2 GB",
                "x 8 GB",
                "99999999999999999999999 PiB",
                "六十四 GB"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThat(MemorySize.parse(text)).isEqualTo(Reading.unread(Reason.MEMORY_SYNTAX));
    }

    @ParameterizedTest
    @CsvSource({"disabled, MEMORY_DISABLED", "Shared with host, MEMORY_SHARED", "shared, MEMORY_SHARED"})
    void knowsTheWordsForNoMemoryOfItsOwn(String text, Reason reason) {
        assertThat(MemorySize.parse(text)).isEqualTo(Reading.unread(reason));
    }

    @Property
    void neverThrows(@ForAll String text) {
        assertThat(MemorySize.parse(text)).isNotNull();
    }
}
