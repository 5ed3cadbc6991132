package org.computeid.cli.meter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.id.ComputeId;

/** What capacity is grouped by: a field of the identifier, or what the descriptor says. */
enum CapacityField {
    /** The authority. */
    AUTHORITY,
    /** The class symbol. */
    CLASS,
    /** The country and the region of the location, e.g. {@code 156-330106}. */
    REGION,
    /** The registration node. */
    NODE,
    /** The registrant's number. */
    REGISTRANT,
    /** The resource itself. */
    SUBJECT,
    /** The tier symbol. */
    TIER,
    /** The vendor of the accelerators, or of the processors where there are none; several with a plus between them. */
    VENDOR;

    static Optional<CapacityField> find(String word) {
        return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a descriptor has in this field; empty where it says nothing. */
    String of(ComputeDescriptor descriptor) {
        ComputeId id = descriptor.id();
        return switch (this) {
            case AUTHORITY -> id.authority();
            case CLASS -> String.valueOf(id.resourceClass());
            case NODE -> id.node();
            case REGISTRANT -> id.registrant();
            case SUBJECT -> id.toString();
            case TIER -> String.valueOf(id.tier());
            case REGION ->
                descriptor
                        .findLocation()
                        .map(location -> location.country() + "-" + location.region())
                        .orElse("");
            case VENDOR -> {
                String vendors = vendors(descriptor, UnitKind.ACCELERATOR);
                yield vendors.isEmpty() ? vendors(descriptor, UnitKind.CPU) : vendors;
            }
        };
    }

    private static String vendors(ComputeDescriptor descriptor, UnitKind kind) {
        return descriptor.units().stream()
                .filter(unit -> unit.kind() == kind)
                .map(Unit::vendor)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" + "));
    }
}
