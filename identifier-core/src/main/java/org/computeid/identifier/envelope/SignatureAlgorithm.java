package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.Optional;

/**
 * A signature algorithm, e.g. {@link #ED25519}. The list is closed (ENV-20); there are no aliases and there is no
 * {@code none}.
 */
public enum SignatureAlgorithm {
    /** Ed25519 of RFC 8032, verified without the cofactor; {@code alg} of RFC 9864. */
    ED25519("Ed25519", 64);

    private final String jwsName;
    private final int signatureLength;

    SignatureAlgorithm(String jwsName, int signatureLength) {
        this.jwsName = jwsName;
        this.signatureLength = signatureLength;
    }

    /**
     * The algorithm that a header's {@code alg} names.
     *
     * @param jwsName for example {@code Ed25519}
     * @return the algorithm, or empty for any other text, among them {@code EdDSA} and {@code none}
     */
    public static Optional<SignatureAlgorithm> find(String jwsName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.jwsName.equals(jwsName))
                .findFirst();
    }

    /**
     * The value of {@code alg} in a header.
     *
     * @return for example {@code Ed25519}
     */
    public String jwsName() {
        return jwsName;
    }

    /**
     * The only length that a signature may have.
     *
     * @return bytes, for example 64
     */
    public int signatureLength() {
        return signatureLength;
    }

    SignatureScheme scheme() {
        return switch (this) {
            case ED25519 -> Ed25519Scheme.INSTANCE;
        };
    }
}
