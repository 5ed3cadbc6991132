package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.junit.jupiter.api.Test;

class CapacityAccumulatorTest {

    @Test
    void keepsWhatIsUnknownInSight() {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(8, Samples.both(100, 10));
        sum.add(16, Samples.fp16(200));
        sum.add(4, RateVector.empty());
        assertThat(sum.rates()).isEqualTo(Samples.both(300, 10));
        assertThat(sum.coverage()).isEqualTo(new Coverage(tally(2, 24), tally(1, 4)));
        assertThat(sum.coverage(Samples.FP16)).isEqualTo(new Coverage(tally(2, 24), tally(1, 4)));
        assertThat(sum.coverage(Samples.FP64)).isEqualTo(new Coverage(tally(1, 8), tally(2, 20)));
        assertThat(sum.coverage(Kind.UNSTATED)).isEqualTo(new Coverage(Tally.NONE, tally(3, 28)));
        assertThat(sum.coverage().isComplete()).isFalse();
    }

    @Test
    void aKnownZeroIsNotUnknown() {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(1, Samples.fp16(0));
        assertThat(sum.rates()).isEqualTo(Samples.fp16(0));
        assertThat(sum.coverage().isComplete()).isTrue();
    }

    @Test
    void refusesTotalsThatAreNoRates() {
        Rate max = Rate.ofBits(Long.MAX_VALUE, -1, Samples.FP16);
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(1, RateVector.of(max));
        sum.add(1, Samples.fp16(1));
        Samples.assertRefused(MeteringReason.OVERFLOW, sum::rates);
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> sum.add(-1, RateVector.empty()));
        assertThat(sum.coverage().counted().records()).isEqualTo(2);
    }

    @Test
    void writesTheBytesOfVersionOne() {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(3, RateVector.of(Rate.of(7, Kind.UNSTATED)));
        String tally = "0000000000000001" + "000000000000000000000000000000000000000000000003";
        assertThat(HexFormat.of().formatHex(sum.toBytes()))
                .isEqualTo("01" + tally + tally + "00000001" + "0008756e737461746564" + tally
                        + "000000000000000000000000000000000000000000000007");
    }

    @Test
    void refusesBytesThatItDoesNotWrite() {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(3, Samples.both(7, 8));
        byte[] bytes = sum.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Samples.assertRefused(MeteringReason.SYNTAX, () -> CapacityAccumulator.fromBytes(cut));
        }
        Samples.assertRefused(
                MeteringReason.SYNTAX, () -> CapacityAccumulator.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
        byte[] version = bytes.clone();
        version[0] = 2;
        Samples.assertRefused(MeteringReason.SYNTAX, () -> CapacityAccumulator.fromBytes(version));
        byte[] negative = bytes.clone();
        negative[1 + 2 * TallySum.BYTES] = (byte) 0x80;
        Samples.assertRefused(MeteringReason.SYNTAX, () -> CapacityAccumulator.fromBytes(negative));
    }

    @Test
    void refusesKindsOutOfOrderTwiceOrEmpty() {
        byte[] empty = CapacityAccumulator.empty().toBytes();
        RateAccumulator fp16 = RateAccumulator.empty(Samples.FP16);
        fp16.add(Rate.of(1, Samples.FP16), 1);
        RateAccumulator fp64 = RateAccumulator.empty(Samples.FP64);
        fp64.add(Rate.of(1, Samples.FP64), 1);
        assertThat(CapacityAccumulator.fromBytes(joined(empty, fp16, fp64)).rates())
                .isEqualTo(Samples.both(1, 1));
        for (byte[] bytes : new byte[][] {
            joined(empty, fp64, fp16), joined(empty, fp16, fp16), joined(empty, RateAccumulator.empty(Samples.FP16))
        }) {
            Samples.assertRefused(MeteringReason.SYNTAX, () -> CapacityAccumulator.fromBytes(bytes));
        }
    }

    @Test
    void mergesWithItself() {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        sum.add(3, Samples.both(7, 8));
        sum.merge(sum);
        assertThat(sum.rates()).isEqualTo(Samples.both(14, 16));
        assertThat(sum.coverage().counted()).isEqualTo(tally(2, 6));
        assertThat(sum).isNotEqualTo(CapacityAccumulator.empty());
    }

    private static byte[] joined(byte[] empty, RateAccumulator... sums) {
        int count = sums.length;
        byte[] bytes = empty.clone();
        bytes[bytes.length - 1] = (byte) count;
        for (RateAccumulator sum : sums) {
            byte[] more = sum.toBytes();
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, length + more.length - 1);
            System.arraycopy(more, 1, bytes, length, more.length - 1);
        }
        return bytes;
    }

    private static Tally tally(long records, long units) {
        return new Tally(records, BigInteger.valueOf(units));
    }
}
