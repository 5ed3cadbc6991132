package org.computeid.identifier.envelope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that a verifier trusts, found by their identifiers. Immutable, safe for use by any thread. */
public final class TrustedKeys {

    /** The most bytes of a text of trusted keys: 4 MiB, which is more than 1,024 keys of any algorithm need. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

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
     * Reads trusted keys, strictly: a JSON array of at most 1,024 records as {@link TrustedKey#toJson()} writes them, in any
     * order of members and with any white space. A key that is unfit, or a record that is not of this form, refuses the
     * whole.
     *
     * @param bytes for example {@code [{"alg":"Ed25519","jwk":{…},"kid":"…","roles":["registrant"]}]}
     * @return the set
     * @throws VerificationException with {@code LIMIT}, {@code FORM}, {@code ALGORITHM}, {@code KEY} or {@code ROLE}, and the
     *     place
     */
    public static TrustedKeys parse(byte[] bytes) throws VerificationException {
        return TrustedKeysText.read(bytes);
    }

    /**
     * This set and another one, e.g. the keys of registrants and those of registrars.
     *
     * @param other any set
     * @return both
     * @throws IllegalArgumentException if the two have an identifier in common
     */
    public TrustedKeys plus(TrustedKeys other) {
        List<TrustedKey> all = new ArrayList<>(byKid.values());
        all.addAll(other.byKid.values());
        return of(all);
    }

    /**
     * The keys as a text, sorted by identifier, one line for each.
     *
     * @return JSON that {@link #parse} reads
     */
    public byte[] toBytes() {
        return TrustedKeysText.write(byKid.values().stream()
                .sorted(Comparator.comparing(TrustedKey::kid))
                .toList());
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
