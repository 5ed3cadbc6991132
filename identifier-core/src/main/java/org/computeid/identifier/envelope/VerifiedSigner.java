package org.computeid.identifier.envelope;

import java.time.Instant;
import java.util.Objects;

/**
 * One who signed a verified document.
 *
 * @param kid the identifier of the key
 * @param role the role in which it signed, which it is granted
 * @param algorithm the algorithm of the key
 * @param issuedAt when it signed, as it says; at most five minutes ahead of the verifier's clock
 */
public record VerifiedSigner(String kid, Role role, SignatureAlgorithm algorithm, Instant issuedAt) {

    /**
     * Checks its parts.
     *
     * @param kid the identifier of the key
     * @param role the role in which it signed, which it is granted
     * @param algorithm the algorithm of the key
     * @param issuedAt when it signed, as it says; at most five minutes ahead of the verifier's clock
     * @throws NullPointerException if a part is null
     */
    public VerifiedSigner {
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(issuedAt, "issuedAt");
    }
}
