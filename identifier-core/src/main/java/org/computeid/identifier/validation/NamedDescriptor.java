package org.computeid.identifier.validation;

import java.util.Objects;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.json.Digest;

/**
 * A descriptor and the digest that a state names it by, e.g. {@code e330a0ff…}.
 *
 * @param digest the SHA-256 digest of the descriptor's canonical bytes
 * @param descriptor the descriptor
 */
public record NamedDescriptor(Digest digest, ComputeDescriptor descriptor) {

    /**
     * Checks that both are there; that they belong together is the caller's word.
     *
     * @param digest the SHA-256 digest of the descriptor's canonical bytes
     * @param descriptor the descriptor
     * @throws NullPointerException if a part is null
     */
    public NamedDescriptor {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(descriptor, "descriptor");
    }

    /**
     * A verified descriptor, whose digest is known.
     *
     * @param verified what the verifier made
     * @return the descriptor and its digest
     */
    public static NamedDescriptor of(Verified<ComputeDescriptor> verified) {
        return new NamedDescriptor(verified.digest(), verified.value());
    }
}
