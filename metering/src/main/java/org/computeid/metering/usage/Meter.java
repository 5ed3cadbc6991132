package org.computeid.metering.usage;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Share;
import org.computeid.metering.unit.ResourceUnit;
import org.jspecify.annotations.Nullable;

/** What usage is measured by, e.g. {@link #CARD_TIME}; amounts of different meters never add (MET-83). */
public enum Meter {
    /** Accelerator cards × time. */
    CARD_TIME(ResourceUnit.CARD),
    /** Processor cores × time. */
    CORE_TIME(ResourceUnit.CORE),
    /** Nodes × time. */
    NODE_TIME(ResourceUnit.NODE),
    /** Racks × time. */
    RACK_TIME(ResourceUnit.RACK),
    /** Bytes × time. */
    BYTE_TIME(ResourceUnit.BYTE),
    /** Tokens of language models, whole ones. */
    TOKENS("token", 1),
    /** Requests, whole ones. */
    REQUESTS("request", 1),
    /** Energy in joules, to the nanojoule. */
    ENERGY("joule", 1_000_000_000L);

    private final @Nullable ResourceUnit resource;
    private final String unit;
    private final BigInteger parts;

    Meter(ResourceUnit resource) {
        this.resource = resource;
        this.unit = resource.nanosecondSymbol();
        this.parts = BigInteger.valueOf(Share.DENOMINATOR);
    }

    Meter(String unit, long parts) {
        this.resource = null;
        this.unit = unit;
        this.parts = BigInteger.valueOf(parts);
    }

    /**
     * The meter of a word.
     *
     * @param word e.g. {@code card-time}
     * @return the meter
     * @throws org.computeid.metering.quantity.MeteringException with {@code UNIT} if there is none such
     */
    public static Meter parse(String word) {
        return Stream.of(values())
                .filter(meter -> meter.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> MeteringRejection.of(MeteringReason.UNIT, word).toException());
    }

    /**
     * The word, e.g. {@code card-time}.
     *
     * @return the name in lower case, with a hyphen
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What is held for some time, if this is a meter of resource-time.
     *
     * @return the resource, or empty for a meter that counts
     */
    public Optional<ResourceUnit> resource() {
        return Optional.ofNullable(resource);
    }

    /**
     * The unit in which totals are told, e.g. {@code card-nanosecond} or {@code joule}.
     *
     * @return the unit
     */
    public String unit() {
        return unit;
    }

    /** Whether this is the meter of a resource's time. */
    boolean isOf(ResourceUnit other) {
        return resource == other;
    }

    boolean isOfTime() {
        return resource != null;
    }

    /** How many of the smallest parts, which are summed as integers, make one unit. */
    BigInteger parts() {
        return parts;
    }

    /** The word. */
    @Override
    public String toString() {
        return word();
    }
}
