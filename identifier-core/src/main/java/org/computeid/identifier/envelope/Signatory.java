package org.computeid.identifier.envelope;

import java.util.Objects;

/**
 * One who is to sign an envelope: a signer, the identifier of its key, and the role it signs in.
 *
 * @param signer what makes the signature
 * @param kid the key identifier that verifiers know the key by, not empty
 * @param role the capacity in which it signs
 */
public record Signatory(Signer signer, String kid, Role role) {

    /**
     * Checks its parts.
     *
     * @param signer what makes the signature
     * @param kid the key identifier that verifiers know the key by, not empty
     * @param role the capacity in which it signs
     * @throws NullPointerException if a part is null
     */
    public Signatory {
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(role, "role");
    }

    /**
     * A signatory whose key is known by its thumbprint.
     *
     * @param signer what makes the signature
     * @param role the capacity in which it signs
     * @return the signatory
     */
    public static Signatory of(Signer signer, Role role) {
        return new Signatory(signer, signer.verificationKey().thumbprint(), role);
    }
}
