package org.computeid.metering.quantity;

import java.math.BigInteger;
import java.util.Objects;
import org.computeid.metering.unit.ResourceTimeUnit;
import org.computeid.metering.unit.ResourceUnit;

/**
 * How long how much of a resource was held, exactly, e.g. {@code 7/3 card-hour} (MET-80).
 *
 * <p>Immutable. An integer of 1/{@value Share#DENOMINATOR} of a unit-nanosecond, within the state of {@link ExactSum}; below
 * zero where more was taken back than added.
 */
public final class ResourceTime implements Comparable<ResourceTime> {

    private static final BigInteger PARTS = BigInteger.valueOf(Share.DENOMINATOR);

    private final ResourceUnit resource;
    private final long high;
    private final long middle;
    private final long low;

    /** The state itself and no sum, so that adding this reads one object. */
    private ResourceTime(ResourceUnit resource, ExactSum parts) {
        this.resource = resource;
        this.high = parts.high();
        this.middle = parts.middle();
        this.low = parts.low();
    }

    /**
     * Nothing.
     *
     * @param resource what is not held
     * @return zero
     */
    public static ResourceTime zero(ResourceUnit resource) {
        return new ResourceTime(Objects.requireNonNull(resource, "resource"), ExactSum.zero());
    }

    /**
     * A number of a unit.
     *
     * @param value any number, e.g. 7/3
     * @param unit the unit, e.g. {@code card-hour}
     * @return the resource-time
     * @throws MeteringException with {@code SYNTAX} if it is no whole number of 1/{@value Share#DENOMINATOR} of a
     *     unit-nanosecond; with {@code OVERFLOW} if it leaves the state
     */
    public static ResourceTime of(Ratio value, ResourceTimeUnit unit) {
        Ratio parts = value.times(Ratio.of(unit.nanoseconds().multiply(PARTS)));
        if (!parts.isWhole()) {
            throw refused(MeteringReason.SYNTAX, value + " " + unit);
        }
        return ofParts(unit.resource(), parts.numerator());
    }

    /**
     * So many units, each in part, for so long.
     *
     * @param resource what is held
     * @param count how many, 0 or more
     * @param share how much of each
     * @param nanoseconds how long, 0 or more
     * @return the product
     * @throws MeteringException with {@code OVERFLOW} if a factor is below zero or the product leaves the state
     */
    public static ResourceTime of(ResourceUnit resource, BigInteger count, Share share, BigInteger nanoseconds) {
        if (count.signum() < 0 || nanoseconds.signum() < 0) {
            throw refused(MeteringReason.OVERFLOW, count + " for " + nanoseconds + " ns");
        }
        return ofParts(resource, count.multiply(nanoseconds).multiply(BigInteger.valueOf(share.parts())));
    }

    /**
     * A number of the smallest part.
     *
     * @param resource what is held
     * @param parts how many times 1/{@value Share#DENOMINATOR} of a unit-nanosecond
     * @return the resource-time
     * @throws MeteringException with {@code OVERFLOW} if it leaves the state
     */
    public static ResourceTime ofParts(ResourceUnit resource, BigInteger parts) {
        ExactSum sum = ExactSum.zero();
        if (!sum.add(parts)) {
            throw refused(MeteringReason.OVERFLOW, parts.toString());
        }
        return new ResourceTime(Objects.requireNonNull(resource, "resource"), sum);
    }

    /**
     * Reads a number and a unit.
     *
     * @param text an exact value, one space and a unit of MET-80, e.g. {@code 7/3 card-hour}
     * @return the resource-time
     * @throws MeteringException with {@code SYNTAX}, {@code UNIT} or {@code OVERFLOW}
     */
    public static ResourceTime parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw refused(MeteringReason.SYNTAX, text);
        }
        Ratio value = Ratio.parse(text.substring(0, space));
        return of(
                value,
                ResourceTimeUnit.find(text.substring(space + 1)).orElseThrow(() -> refused(MeteringReason.UNIT, text)));
    }

    /**
     * Converts a number of one unit into another, of any size (MET-82).
     *
     * @param value a number of the first unit
     * @param from the first unit, e.g. {@code card-minute}
     * @param to the second unit, e.g. {@code card-hour}
     * @return the exact number of the second unit
     * @throws MeteringException with {@code UNIT} and both units if they are of different resources
     */
    public static Ratio convert(Ratio value, ResourceTimeUnit from, ResourceTimeUnit to) {
        if (from.resource() != to.resource()) {
            throw refused(MeteringReason.UNIT, from.symbol(), to.symbol());
        }
        return value.times(Ratio.of(from.nanoseconds(), to.nanoseconds()));
    }

    /**
     * What was held.
     *
     * @return the resource
     */
    public ResourceUnit resource() {
        return resource;
    }

    /**
     * The number of the smallest part.
     *
     * @return how many times 1/{@value Share#DENOMINATOR} of a unit-nanosecond
     */
    public BigInteger parts() {
        return sum().toBigInteger();
    }

    /**
     * The number of a unit, exactly.
     *
     * @param unit a unit of the same resource
     * @return the number, e.g. 7/3
     * @throws MeteringException with {@code UNIT} if the unit is of another resource
     */
    public Ratio in(ResourceTimeUnit unit) {
        if (unit.resource() != resource) {
            throw refused(MeteringReason.UNIT, unit.symbol(), resource.word());
        }
        return nanoseconds().dividedBy(Ratio.of(unit.nanoseconds()));
    }

    /**
     * The number of unit-nanoseconds.
     *
     * @return the exact number, e.g. 8400000000000
     */
    public Ratio nanoseconds() {
        return Ratio.of(parts(), PARTS);
    }

    /**
     * Adds this to a running sum of smallest parts, without allocating.
     *
     * @param sum the sum
     * @return false, and nothing is changed, if it does not fit
     */
    public boolean addTo(ExactSum sum) {
        return sum.add(high, middle, low);
    }

    /**
     * The sum.
     *
     * @param other a time of the same resource
     * @return this plus the other
     * @throws MeteringException with {@code UNIT} and both resources if they differ; with {@code OVERFLOW} if the sum leaves
     *     the state
     */
    public ResourceTime plus(ResourceTime other) {
        requireSameResource(other);
        ExactSum sum = sum();
        if (!other.addTo(sum)) {
            throw refused(MeteringReason.OVERFLOW, toString(), other.toString());
        }
        return new ResourceTime(resource, sum);
    }

    /**
     * The difference.
     *
     * @param other a time of the same resource
     * @return this minus the other
     * @throws MeteringException as {@link #plus} does
     */
    public ResourceTime minus(ResourceTime other) {
        return plus(other.negated());
    }

    /**
     * The opposite.
     *
     * @return zero minus this
     */
    public ResourceTime negated() {
        return new ResourceTime(resource, sum().negated());
    }

    /**
     * Compares two times of one resource.
     *
     * @param other a time of the same resource
     * @throws MeteringException with {@code UNIT} and both resources if they differ
     */
    @Override
    public int compareTo(ResourceTime other) {
        requireSameResource(other);
        return parts().compareTo(other.parts());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceTime that
                && resource == that.resource
                && high == that.high
                && middle == that.middle
                && low == that.low;
    }

    @Override
    public int hashCode() {
        return Objects.hash(resource, high, middle, low);
    }

    /** The number of unit-hours and their unit, e.g. {@code 7/3 card-hour}. */
    @Override
    public String toString() {
        ResourceTimeUnit hour = ResourceTimeUnit.hour(resource);
        return in(hour) + " " + hour;
    }

    private ExactSum sum() {
        ExactSum sum = ExactSum.zero();
        addTo(sum);
        return sum;
    }

    private void requireSameResource(ResourceTime other) {
        if (resource != other.resource) {
            throw refused(MeteringReason.UNIT, resource.word(), other.resource.word());
        }
    }

    private static MeteringException refused(MeteringReason reason, String... inputs) {
        return MeteringRejection.of(reason, inputs).toException();
    }
}
