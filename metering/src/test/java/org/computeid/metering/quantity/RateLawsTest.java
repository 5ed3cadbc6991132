package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RateLawsTest {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(127);
    private static final Kind FP8 = Kind.parse("fp8 matrix dense nominal");

    @Property
    void readsBackWhatItWrites(@ForAll("rates") Rate rate) {
        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
        assertThat(Rate.parseLenient(rate.toString()).orElseThrow().rate()).isEqualTo(rate);
        assertThat(Rate.ofBits(rate.high(), rate.low(), rate.kind())).isEqualTo(rate);
        assertThat(Kind.parse(rate.kind().toString())).isEqualTo(rate.kind());
    }

    @Property
    void addsLikeIntegersOrRefuses(@ForAll("operations") BigInteger a, @ForAll("operations") BigInteger b) {
        assertThat(computed(() -> rate(a).plus(rate(b)))).isEqualTo(inRange(a.add(b)));
        assertThat(computed(() -> rate(a).minus(rate(b)))).isEqualTo(inRange(a.subtract(b)));
        assertThat(Integer.signum(rate(a).compareTo(rate(b)))).isEqualTo(a.compareTo(b));
    }

    @Property
    void multipliesLikeIntegersOrRefuses(@ForAll("operations") BigInteger a, @ForAll long count) {
        assertThat(computed(() -> rate(a).times(count)))
                .isEqualTo(inRange(a.multiply(BigInteger.valueOf(count)))
                        .filter(product -> count >= 0 || product.signum() < 0));
    }

    @Property
    void isACommutativeMonoid(
            @ForAll("small") BigInteger a, @ForAll("small") BigInteger b, @ForAll("small") BigInteger c) {
        assertThat(rate(a).plus(rate(b))).isEqualTo(rate(b).plus(rate(a)));
        assertThat(rate(a).plus(rate(b)).plus(rate(c))).isEqualTo(rate(a).plus(rate(b).plus(rate(c))));
        assertThat(rate(a).plus(Rate.zero(FP8))).isEqualTo(rate(a));
        assertThat(rate(a).plus(rate(b)).minus(rate(b))).isEqualTo(rate(a));
    }

    @Property
    void distributesOverCounts(@ForAll("small") BigInteger a, @ForAll @LongRange(min = 0, max = 1 << 20) long count) {
        assertThat(rate(a).times(count).plus(rate(a))).isEqualTo(rate(a).times(count + 1));
    }

    @Property
    void conversionLosesNothing(@ForAll("rates") Rate rate) {
        for (var prefix : org.computeid.metering.unit.SiPrefix.values()) {
            var unit = new org.computeid.metering.unit.RateUnit(
                    prefix, rate.kind().format().unit());
            assertThat(rate.in(unit).scaleByPowerOfTen(prefix.exponent()).toBigIntegerExact())
                    .isEqualTo(rate.operations());
        }
    }

    @Property
    void everyTextIsAnswered(@ForAll String text) {
        Rate.tryParse(text).fold(rate -> 0, rejection -> 0);
        Rate.parseLenient(text).fold(rate -> 0, rejection -> 0);
        Kind.tryParse(text).fold(kind -> 0, rejection -> 0);
    }

    /** Texts close to right ones, so that the deeper branches of both readers are met. */
    @Property(tries = 5000)
    void everyNearMissIsAnswered(@ForAll("nearMisses") String text) {
        Rate.parseLenient(text)
                .fold(
                        lenient -> assertThat(Rate.parse(lenient.rate().toString()))
                                .isEqualTo(lenient.rate()),
                        rejection -> assertThat(rejection.index()).isLessThanOrEqualTo(text.length()));
        Rate.tryParse(text)
                .fold(
                        rate -> assertThat(Rate.parse(rate.toString())).isEqualTo(rate),
                        rejection -> assertThat(rejection.index()).isBetween(0, text.length()));
    }

    @Provide
    Arbitrary<String> nearMisses() {
        return Arbitraries.of(
                        "1",
                        "246",
                        "0.5",
                        "1,234,567",
                        "1.97",
                        " ",
                        "万",
                        "亿",
                        "百",
                        "每秒",
                        "次",
                        "浮点运算",
                        "/秒",
                        "T",
                        "P",
                        "EFLOPS",
                        "TOPS",
                        "flop/s",
                        "[",
                        "]",
                        "(",
                        ")",
                        "=",
                        "@",
                        "FP16",
                        "fp8",
                        "matrix",
                        "2:4",
                        "nominal",
                        "measured:A@1",
                        "unstated",
                        "[unstated]",
                        "（",
                        "５",
                        "　")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<BigInteger> operations() {
        Arbitrary<BigInteger> edges = Arbitraries.of(0, 1, 62, 63, 64, 65, 126, 127)
                .flatMap(bits -> Arbitraries.of(-1, 0, 1)
                        .map(d -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(d))))
                .filter(n -> n.compareTo(LIMIT) < 0);
        return Arbitraries.oneOf(
                edges, Arbitraries.bigIntegers().between(BigInteger.ZERO, LIMIT.subtract(BigInteger.ONE)));
    }

    @Provide
    Arbitrary<BigInteger> small() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, LIMIT.shiftRight(21));
    }

    @Provide
    Arbitrary<Rate> rates() {
        Arbitrary<Kind> kinds = Combinators.combine(
                        Arbitraries.of(List.copyOf(NumberFormat.shipped())),
                        Arbitraries.of(Engine.values()),
                        Arbitraries.of(Sparsity.values()),
                        Arbitraries.of(
                                Basis.Told.NOMINAL,
                                Basis.Told.UNSTATED,
                                Basis.Told.THEORETICAL_PEAK,
                                new Basis.Measured("HPL", "2.3")))
                .as(Kind::new);
        return Combinators.combine(operations(), Arbitraries.oneOf(kinds, Arbitraries.just(Kind.UNSTATED)))
                .as(Rate::of);
    }

    private static Rate rate(BigInteger operations) {
        return Rate.of(operations, FP8);
    }

    private static Optional<BigInteger> computed(java.util.function.Supplier<Rate> operation) {
        try {
            return Optional.of(operation.get().operations());
        } catch (MeteringException e) {
            assertThat(e.rejection().reason()).isEqualTo(MeteringReason.OVERFLOW);
            return Optional.empty();
        }
    }

    private static Optional<BigInteger> inRange(BigInteger exact) {
        return Optional.of(exact).filter(n -> n.signum() >= 0 && n.compareTo(LIMIT) < 0);
    }
}
