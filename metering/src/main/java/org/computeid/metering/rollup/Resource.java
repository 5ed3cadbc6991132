package org.computeid.metering.rollup;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.RateVector;

/**
 * One resource as a roll-up sees it: its identifier, what it is a part of, how many units it has, and its rates as a whole
 * (MET-61).
 *
 * @param id the identifier; it alone tells resources apart
 * @param partOf the resources that this one is a part of; empty for one that stands alone; sorted
 * @param units how many units it has, e.g. cards; 0 or more
 * @param rates its capacity as a whole, not for each unit; empty where it is unknown
 */
public record Resource(ComputeId id, Set<ComputeId> partOf, long units, RateVector rates) {

    /**
     * Checks its parts.
     *
     * @param id the identifier; it alone tells resources apart
     * @param partOf the resources that this one is a part of; empty for one that stands alone
     * @param units how many units it has, e.g. cards; 0 or more
     * @param rates its capacity as a whole, not for each unit; empty where it is unknown
     * @throws NullPointerException if a part is null
     * @throws MeteringException with {@code OVERFLOW} if the units are below zero
     */
    public Resource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rates, "rates");
        partOf = Collections.unmodifiableSet(new TreeSet<>(partOf));
        if (units < 0) {
            throw MeteringRejection.of(MeteringReason.OVERFLOW, Long.toString(units))
                    .toException();
        }
    }

    /**
     * A resource that is not a part of another one.
     *
     * @param id the identifier
     * @param units how many units it has; 0 or more
     * @param rates its capacity as a whole; empty where it is unknown
     * @return the resource
     * @throws MeteringException with {@code OVERFLOW} if the units are below zero
     */
    public static Resource of(ComputeId id, long units, RateVector rates) {
        return new Resource(id, Set.of(), units, rates);
    }

    /**
     * The resource that a verified descriptor is about, by the rules of MET-63.
     *
     * @param descriptor a verified descriptor; whether it has expired is the caller's question
     * @return the resource
     * @throws MeteringException with {@code OVERFLOW} if a rate is not below 2^127; with {@code INCONSISTENT} if a claim
     *     stands twice or speaks of a unit that is not there; with {@code KIND} if a format is not in the table
     */
    public static Resource from(Verified<ComputeDescriptor> descriptor) {
        return fromUnverified(descriptor.value());
    }

    /**
     * The resource that a descriptor is about which nobody has vouched for, such as one just imported, by MET-63.
     *
     * @param descriptor any descriptor
     * @return the resource
     * @throws MeteringException as {@link #from} does
     */
    public static Resource fromUnverified(ComputeDescriptor descriptor) {
        return new DescribedCapacity(descriptor).toResource();
    }

    /**
     * A copy that is a part of one more resource.
     *
     * @param parent the whole
     * @return the copy
     */
    public Resource withPartOf(ComputeId parent) {
        Set<ComputeId> parents = new TreeSet<>(partOf);
        parents.add(parent);
        return new Resource(id, parents, units, rates);
    }

    /** Whether both say the same of capacity, whatever they are parts of. */
    boolean hasCapacityOf(Resource other) {
        return units == other.units && rates.equals(other.rates);
    }
}
