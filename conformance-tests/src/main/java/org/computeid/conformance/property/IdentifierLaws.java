package org.computeid.conformance.property;

import java.util.List;
import java.util.stream.Stream;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.requirement.RequirementIndex;

/** The laws of the profile {@code identifier}. */
final class IdentifierLaws {

    private IdentifierLaws() {}

    static List<Law<?>> all(RequirementIndex index) {
        return List.of(
                new RoundTripLaw(named(index, "ID-2", "ID-6", "ID-10", "ID-14", "ID-21")),
                new SingleErrorLaw(named(index, "ID-6", "ID-23")),
                new OrderLaw(named(index, "ID-11", "ID-29")));
    }

    private static List<Requirement> named(RequirementIndex index, String... ids) {
        return Stream.of(ids).map(id -> index.find(id).orElseThrow()).toList();
    }
}
