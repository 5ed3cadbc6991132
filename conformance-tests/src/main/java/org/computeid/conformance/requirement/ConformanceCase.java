package org.computeid.conformance.requirement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Something that a product is asked, vector or property, and the requirements that it is asked for. */
public interface ConformanceCase {

    /**
     * Its id, for ever.
     *
     * @return e.g. {@code identifier.parse/serial-zero}
     */
    String id();

    /**
     * What it asks for.
     *
     * @return at least one requirement, all of one profile
     */
    List<Requirement> requirements();

    /**
     * What it is about, for people.
     *
     * @return a few words
     */
    String comment();

    /**
     * Whom it concerns.
     *
     * @return the profile of its requirements
     */
    default Profile profile() {
        return requirements().get(0).profile();
    }

    /**
     * How binding it is.
     *
     * @return the highest level of its requirements
     */
    default Level level() {
        return requirements().stream()
                .map(Requirement::level)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a product must have declared for the case to concern it.
     *
     * @return capabilities, often none
     */
    default Set<String> capabilities() {
        Set<String> capabilities = new TreeSet<>();
        requirements().stream()
                .map(Requirement::capability)
                .filter(capability -> !capability.isEmpty())
                .forEach(capabilities::add);
        return capabilities;
    }
}
