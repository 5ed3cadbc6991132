package org.computeid.identifier.envelope;

import java.util.Set;

/**
 * Which roles must have signed (ENV-36), so that taking a signature away is noticed, e.g. registrant and registrar.
 *
 * @param required the roles of which each needs at least one signature; an unmodifiable copy, possibly empty
 */
public record RolePolicy(Set<Role> required) {

    /**
     * Copies its part.
     *
     * @param required the roles of which each needs at least one signature; an unmodifiable copy, possibly empty
     * @throws NullPointerException if the set or a role is null
     */
    public RolePolicy {
        required = Set.copyOf(required);
    }

    /**
     * The policy that demands these roles.
     *
     * @param roles for example {@link Role#REGISTRANT}; none of them twice
     * @return the policy
     */
    public static RolePolicy requiring(Role... roles) {
        return new RolePolicy(Set.of(roles));
    }
}
