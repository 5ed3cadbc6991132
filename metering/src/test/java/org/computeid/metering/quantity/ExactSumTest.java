package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(191).subtract(BigInteger.ONE);

    @Property
    void sumsLikeIntegers(@ForAll("numbers") List<BigInteger> numbers) {
        ExactSum sum = ExactSum.zero();
        BigInteger expected = BigInteger.ZERO;
        for (BigInteger number : numbers) {
            boolean fits = expected.add(number).abs().compareTo(LARGEST) <= 0;
            assertThat(sum.add(number)).isEqualTo(fits);
            expected = fits ? expected.add(number) : expected;
            assertThat(sum.toBigInteger()).isEqualTo(expected);
        }
        assertThat(sum.negated().toBigInteger()).isEqualTo(expected.negate());
        assertThat(sum.copy().subtract(sum)).isTrue();
        assertThat(sum.isZero()).isEqualTo(expected.signum() == 0);
    }

    @Property
    void multipliesLikeIntegers(
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 0) long b,
            @ForAll @LongRange(min = 0) long c) {
        ExactSum sum = ExactSum.zero();
        assertThat(sum.addProduct(a, b, c)).isTrue();
        BigInteger product =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
        assertThat(sum.toBigInteger()).isEqualTo(product);
        assertThat(sum.addProduct(c, a, b)).isTrue();
        assertThat(sum.toBigInteger()).isEqualTo(product.shiftLeft(1));
    }

    @Test
    void refusesTheFirstNumberThatDoesNotFit() {
        ExactSum sum = ExactSum.zero();
        assertThat(sum.add(LARGEST.add(BigInteger.ONE))).isFalse();
        assertThat(sum.add(LARGEST)).isTrue();
        assertThat(sum.add(0, 1)).isFalse();
        assertThat(sum.addProduct(1, 1, 1)).isFalse();
        assertThat(sum.toBigInteger()).isEqualTo(LARGEST);
        assertThat(sum.add(LARGEST.negate().shiftLeft(1))).isFalse();
        assertThat(sum.add(LARGEST.negate())).isTrue();
        assertThat(sum.isZero()).isTrue();
        assertThat(sum.add(LARGEST.negate())).isTrue();
        assertThat(sum.add(BigInteger.ONE.negate())).isFalse();
        assertThat(sum).hasToString(LARGEST.negate().toString());
    }

    @Test
    void productsOfTheLargestFit() {
        ExactSum sum = ExactSum.zero();
        assertThat(sum.addProduct(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                .isTrue();
        assertThat(sum.toBigInteger())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(3));
    }

    @Property
    void bytesReadBack(@ForAll("numbers") List<BigInteger> numbers) {
        ExactSum sum = ExactSum.zero();
        numbers.forEach(sum::add);
        ByteBuffer bytes = ByteBuffer.allocate(ExactSum.BYTES);
        sum.write(bytes);
        ExactSum read = ExactSum.zero();
        assertThat(read.read(bytes.flip())).isTrue();
        assertThat(read.hasValueOf(sum)).isTrue();
    }

    @Provide
    Arbitrary<List<BigInteger>> numbers() {
        return Arbitraries.bigIntegers()
                .between(LARGEST.negate(), LARGEST)
                .list()
                .ofMaxSize(8);
    }
}
