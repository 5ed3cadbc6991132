package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 9, 11, 13, 14, 15, 16, 512, 1000, 1024, 1_000_000, Share.DENOMINATOR})
    void itsPartsMakeOneWhole(long denominator) {
        Share part = Share.of(1, denominator);
        assertThat(Math.multiplyExact(part.parts(), denominator)).isEqualTo(Share.WHOLE.parts());
        assertThat(Share.parse(part.toString())).isEqualTo(part);
        assertThat(part.toRatio().times(Ratio.of(denominator))).isEqualTo(Ratio.ONE);
    }

    @Test
    void isInLowestTerms() {
        assertThat(Share.parse("2/4")).isEqualTo(Share.of(1, 2)).hasToString("1/2");
        assertThat(Share.parse("7/7")).isEqualTo(Share.WHOLE).hasToString("1").returns(true, Share::isWhole);
        assertThat(Share.of(999_999, 1_000_000).parts()).isEqualTo(144_143_855_856L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "2",
                "0/4",
                "5/4",
                "1/17",
                "17/34",
                "1/2048",
                "0.25",
                "-1/4",
                "+1/4",
                "1/04",
                "/4",
                "1/",
                "1/0",
                "1/99999999999999999999",
                "１/4",
                "1 /4",
                "1/4/1"
            })
    void refusesWhatSumsCannotHold(String text) {
        Rejections.assertRefused(MeteringReason.SHARE, () -> Share.parse(text));
    }
}
