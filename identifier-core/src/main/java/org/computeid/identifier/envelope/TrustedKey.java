package org.computeid.identifier.envelope;

import java.util.Objects;
import java.util.Set;
import org.computeid.identifier.json.JsonObject;

/**
 * What a verifier knows of one key (ENV-20, ENV-32): under which identifier it signs, with which algorithm, in which roles and until
 * when. It comes from a trust statement or from configuration, never from an envelope.
 *
 * @param kid the key identifier in headers, not empty
 * @param key the key, which decides the algorithm
 * @param roles the roles that it is granted; an unmodifiable copy
 * @param validity when it may be used
 */
public record TrustedKey(String kid, VerificationKey key, Set<Role> roles, KeyValidity validity) {

    /**
     * Checks and copies its parts.
     *
     * @param kid the key identifier in headers, not empty
     * @param key the key, which decides the algorithm
     * @param roles the roles that it is granted; an unmodifiable copy
     * @param validity when it may be used
     * @throws IllegalArgumentException if the identifier is empty
     * @throws NullPointerException if a part is null
     */
    public TrustedKey {
        if (kid.isEmpty()) {
            throw new IllegalArgumentException("a key identifier is not empty");
        }
        Objects.requireNonNull(key, "key");
        roles = Set.copyOf(roles);
        Objects.requireNonNull(validity, "validity");
    }

    /**
     * A key known by its thumbprint, without bounds in time.
     *
     * @param key the key
     * @param roles the roles that it is granted
     * @return the record
     */
    public static TrustedKey of(VerificationKey key, Role... roles) {
        return new TrustedKey(key.thumbprint(), key, Set.of(roles), KeyValidity.ALWAYS);
    }

    /**
     * The record as JSON; bounds that are none are left out.
     *
     * @return for example {@code {"alg":"Ed25519","jwk":{…},"kid":"…","roles":["registrant"],"to":"2027-01-01T00:00:00Z"}}
     */
    public JsonObject toJson() {
        return TrustedKeysText.json(this);
    }
}
