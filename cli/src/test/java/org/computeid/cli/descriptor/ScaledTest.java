package org.computeid.cli.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 B",
        "999, 999 B",
        "1000, 1 kB",
        "80000000000, 80 GB",
        "989400000000000, 989.4 TB",
        "123456, 123.456 kB",
        "85899345920, ≈ 85.9 GB",
        "9999999, ≈ 10 MB",
        "170141183460469231731687303715884105727, ≈ 170100000 QB"
    })
    void scalesToAUnitThatPeopleRead(BigInteger value, String shown) {
        assertThat(Scaled.of(value, "B")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 µs", "999, 999 µs", "1000, 1 ms", "1250, 1.25 ms", "999999, 999.999 ms", "3000000, 3 s"})
    void scalesTimes(long micros, String shown) {
        assertThat(Scaled.micros(micros)).isEqualTo(shown);
    }
}
