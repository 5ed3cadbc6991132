package org.computeid.identifier.envelope;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that a verifier trusts, found by their identifiers. Immutable, safe for use by any thread. */
public final class TrustedKeys {

    private final Map<String, TrustedKey> byKid;

    private TrustedKeys(Map<String, TrustedKey> byKid) {
        this.byKid = byKid;
    }

    /**
     * The set of these keys.
     *
     * @param keys any number, each with an identifier of its own; one key may stand under two identifiers, but never counts
     *     twice
     * @return the set
     * @throws IllegalArgumentException if two have the same identifier
     */
    public static TrustedKeys of(Collection<TrustedKey> keys) {
        Map<String, TrustedKey> byKid = new HashMap<>();
        for (TrustedKey key : keys) {
            if (byKid.putIfAbsent(key.kid(), key) != null) {
                throw new IllegalArgumentException("two keys have the identifier " + key.kid());
            }
        }
        return new TrustedKeys(Map.copyOf(byKid));
    }

    /**
     * The set of these keys.
     *
     * @param keys any number, each with an identifier of its own
     * @return the set
     * @throws IllegalArgumentException if two have the same identifier
     */
    public static TrustedKeys of(TrustedKey... keys) {
        return of(List.of(keys));
    }

    /**
     * The key with this identifier.
     *
     * @param kid any text
     * @return the key, or empty
     */
    public Optional<TrustedKey> find(String kid) {
        return Optional.ofNullable(byKid.get(kid));
    }
}
