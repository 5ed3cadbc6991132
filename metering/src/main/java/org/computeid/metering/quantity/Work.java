package org.computeid.metering.quantity;

import java.math.BigInteger;
import java.util.Objects;
import org.computeid.metering.unit.ResourceUnit;

/**
 * So many operations of one kind, e.g. what eight cards can do in an hour: rate × time, exactly (MET-110).
 *
 * @param operations how many operations
 * @param kind of which kind
 */
public record Work(Ratio operations, Kind kind) {

    private static final BigInteger SECOND =
            BigInteger.valueOf(1_000_000_000L).multiply(BigInteger.valueOf(Share.DENOMINATOR));

    /**
     * Checks its parts.
     *
     * @param operations how many operations
     * @param kind of which kind
     * @throws NullPointerException if a part is null
     */
    public Work {
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * What a resource could do in the time for which it was held: one product of integers, divided once.
     *
     * @param rate the rate of one unit of the resource
     * @param time how long it was held; not of bytes, which do nothing
     * @return the product
     * @throws MeteringException with {@code UNIT} if the time is one of bytes
     */
    public static Work of(Rate rate, ResourceTime time) {
        if (time.resource() == ResourceUnit.BYTE) {
            throw MeteringRejection.of(MeteringReason.UNIT, time.toString()).toException();
        }
        return new Work(Ratio.of(rate.operations().multiply(time.parts()), SECOND), rate.kind());
    }

    /**
     * The sum.
     *
     * @param other work of the same kind
     * @return this plus the other
     * @throws MeteringException with {@code KIND} and both kinds if they differ
     */
    public Work plus(Work other) {
        if (!kind.equals(other.kind)) {
            throw MeteringRejection.of(MeteringReason.KIND, kind.toString(), other.kind.toString())
                    .toException();
        }
        return new Work(operations.plus(other.operations), kind);
    }

    /** The number of operations and, in brackets, their kind. */
    @Override
    public String toString() {
        return operations + " [" + kind + "]";
    }
}
