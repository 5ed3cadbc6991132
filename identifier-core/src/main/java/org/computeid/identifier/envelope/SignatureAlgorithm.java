package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.Optional;

/**
 * A signature algorithm, e.g. {@link #ED25519}. The list is closed (ENV-13); there are no aliases and there is no
 * {@code none}.
 */
public enum SignatureAlgorithm {
    /** Ed25519 of RFC 8032, verified without the cofactor; {@code alg} of RFC 9864. */
    ED25519("Ed25519", 64),
    /** ECDSA on P-256 with SHA-256, r‖s; {@code alg} of RFC 7518. */
    ES256("ES256", 64),
    /** ML-DSA-65 of FIPS 204, pure, with an empty context; {@code alg} of RFC 9964. */
    ML_DSA_65("ML-DSA-65", 3_309),
    /** SM2 with SM3 of GB/T 32918, r‖s, with the signer's identifier {@code 1234567812345678}. */
    SGD_SM3_SM2("SGD_SM3_SM2", 64);

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
            case ES256 -> Es256Scheme.INSTANCE;
            case ML_DSA_65 -> MlDsa65Scheme.INSTANCE;
            case SGD_SM3_SM2 -> Sm2Scheme.INSTANCE;
        };
    }
}
