package org.computeid.conformance.runner;

import java.time.Clock;
import java.util.Set;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.transport.Limits;

/**
 * What a run is about.
 *
 * @param profiles the profiles that are asked for; empty for all that the product declares
 * @param seed decides the order of cases, ids, repeats, twins and the values of properties
 * @param limits time and restarts
 * @param clock for the times in the report
 */
public record RunOptions(Set<Profile> profiles, long seed, Limits limits, Clock clock) {

    /**
     * Copies the profiles.
     *
     * @param profiles the profiles that are asked for; empty for all that the product declares
     * @param seed decides the order of cases, ids, repeats, twins and the values of properties
     * @param limits time and restarts
     * @param clock for the times in the report
     */
    public RunOptions {
        profiles = Set.copyOf(profiles);
    }

    boolean selects(Profile profile) {
        return profiles.isEmpty() || profiles.contains(profile);
    }
}
