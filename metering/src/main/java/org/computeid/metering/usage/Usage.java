package org.computeid.metering.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.computeid.metering.quantity.ExactSum;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.quantity.Share;

/**
 * How much was used of what and when, e.g. a quarter of one card for an hour, or 1,200 tokens (MET-83).
 *
 * <p>Immutable. A meter of resource-time measures count × share × length of the interval; a meter that counts has a quantity.
 */
public final class Usage {

    private final Meter meter;
    private final Interval interval;
    private final BigInteger amount;
    private final Share share;

    /** The amount is a number of units for a meter of time, and a number of smallest parts for one that counts. */
    private Usage(Meter meter, Interval interval, BigInteger amount, Share share) {
        this.meter = meter;
        this.interval = interval;
        this.amount = amount;
        this.share = share;
        if (!addTo(ExactSum.zero())) {
            throw refused(MeteringReason.OVERFLOW, amount.toString());
        }
    }

    /**
     * Units held for an interval, whole ones.
     *
     * @param meter a meter of resource-time
     * @param interval when they were held
     * @param count how many, 0 or more
     * @return the usage
     * @throws MeteringException with {@code UNIT} if the meter counts; with {@code SYNTAX} if the count is below zero; with
     *     {@code OVERFLOW} if the product leaves the state of {@link ExactSum}
     */
    public static Usage held(Meter meter, Interval interval, BigInteger count) {
        if (meter.resource().isEmpty()) {
            throw refused(MeteringReason.UNIT, meter.word());
        }
        if (count.signum() < 0) {
            throw refused(MeteringReason.SYNTAX, count.toString());
        }
        return new Usage(meter, interval, count, Share.WHOLE);
    }

    /**
     * Units held for an interval, whole ones.
     *
     * @param meter a meter of resource-time
     * @param interval when they were held
     * @param count how many, 0 or more
     * @return the usage
     * @throws MeteringException as {@link #held(Meter, Interval, BigInteger)} does
     */
    public static Usage held(Meter meter, Interval interval, long count) {
        return held(meter, interval, BigInteger.valueOf(count));
    }

    /**
     * A quantity of something that is counted.
     *
     * @param meter a meter that counts
     * @param interval when it was used
     * @param quantity how much, 0 or more: whole tokens or requests, joules with at most 9 decimals
     * @return the usage
     * @throws MeteringException with {@code UNIT} if the meter is one of resource-time; with {@code SYNTAX} if the quantity
     *     is below zero or finer than the meter; with {@code OVERFLOW} if it leaves the state of {@link ExactSum}
     */
    public static Usage counted(Meter meter, Interval interval, BigDecimal quantity) {
        if (meter.resource().isPresent()) {
            throw refused(MeteringReason.UNIT, meter.word());
        }
        boolean huge = quantity.precision() - quantity.scale() > Ratio.MAX_DIGITS;
        BigDecimal parts = huge ? quantity : quantity.multiply(new BigDecimal(meter.parts()));
        if (quantity.signum() < 0 || (!huge && parts.stripTrailingZeros().scale() > 0)) {
            throw refused(MeteringReason.SYNTAX, quantity.toString());
        }
        if (huge) {
            throw refused(MeteringReason.OVERFLOW, quantity.toString());
        }
        return new Usage(meter, interval, parts.toBigIntegerExact(), Share.WHOLE);
    }

    /**
     * The same with only a part of each unit.
     *
     * @param part how much of each unit was held
     * @return the copy
     * @throws MeteringException with {@code SHARE} if the meter has no shares: bytes, and whatever is counted
     */
    public Usage withShare(Share part) {
        if (meter == Meter.BYTE_TIME || meter.resource().isEmpty()) {
            throw refused(MeteringReason.SHARE, meter.word(), part.toString());
        }
        return new Usage(meter, interval, amount, part);
    }

    /** The same in a part of the interval; only resource-time can be told of a part. */
    Usage within(Interval part) {
        return new Usage(meter, part, amount, share);
    }

    /**
     * What it is measured by.
     *
     * @return the meter
     */
    public Meter meter() {
        return meter;
    }

    /**
     * When it was used.
     *
     * @return the interval
     */
    public Interval interval() {
        return interval;
    }

    /**
     * How many units were held; of what is counted, 1.
     *
     * @return 0 or more
     */
    public BigInteger count() {
        return meter.resource().isPresent() ? amount : BigInteger.ONE;
    }

    /**
     * What part of each unit was held.
     *
     * @return the share
     */
    public Share share() {
        return share;
    }

    /**
     * How much it is in the unit of the meter.
     *
     * @return the exact number of e.g. card-nanoseconds, tokens or joules
     */
    public Ratio quantity() {
        ExactSum sum = ExactSum.zero();
        addTo(sum);
        return Ratio.of(sum.toBigInteger(), meter.parts());
    }

    /**
     * The resource-time, if the meter is one of it.
     *
     * @return the product of count, share and time
     * @throws MeteringException with {@code UNIT} if the meter counts
     */
    public ResourceTime resourceTime() {
        return ResourceTime.of(
                meter.resource().orElseThrow(() -> refused(MeteringReason.UNIT, meter.word())),
                amount,
                share,
                interval.nanoseconds());
    }

    /**
     * Adds this to a running sum of the meter's smallest parts.
     *
     * @param sum the sum
     * @return false, and nothing is changed, if it does not fit
     */
    public boolean addTo(ExactSum sum) {
        if (meter.resource().isEmpty()) {
            return sum.add(amount);
        }
        long nanoseconds = interval.nanosecondsIfBrief();
        boolean brief = nanoseconds >= 0 && amount.bitLength() < Long.SIZE;
        return brief
                ? sum.addProduct(amount.longValue(), nanoseconds, share.parts())
                : sum.add(amount.multiply(interval.nanoseconds()).multiply(BigInteger.valueOf(share.parts())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Usage that
                && meter == that.meter
                && interval.equals(that.interval)
                && amount.equals(that.amount)
                && share.equals(that.share);
    }

    @Override
    public int hashCode() {
        return Objects.hash(meter, interval, amount, share);
    }

    /** Meter, quantity with unit and interval, for people. */
    @Override
    public String toString() {
        return meter + " " + quantity() + " " + meter.unit() + " in " + interval;
    }

    private static MeteringException refused(MeteringReason reason, String... inputs) {
        return MeteringRejection.of(reason, inputs).toException();
    }
}
