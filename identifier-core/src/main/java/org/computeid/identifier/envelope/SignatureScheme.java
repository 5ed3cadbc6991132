package org.computeid.identifier.envelope;

/** The mathematics of one algorithm on raw bytes. Every secret is 32 bytes, whatever the algorithm. */
interface SignatureScheme {

    /** Bytes of a secret: a seed, or a scalar with its leading zeroes. */
    int SECRET_LENGTH = 32;

    /** How its keys are written as JWK, and with that how long they are. */
    JwkShape shape();

    /** Whether the numbers in a signature of the right length are in range; asked before any engine. */
    boolean isInRange(byte[] signature);

    /**
     * Decodes and fully validates a public key of the right length, once; the result is kept with the key.
     *
     * @throws VerificationException with {@code KEY}
     */
    SignatureCheck decode(byte[] publicKey) throws VerificationException;

    /**
     * The public key of a secret of 32 bytes.
     *
     * @throws VerificationException with {@code KEY} if the secret lies outside its range
     */
    byte[] publicKey(byte[] secret) throws VerificationException;

    /** Signs with a secret whose public key was derived before. */
    byte[] sign(byte[] secret, byte[] publicKey, byte[] signingInput);
}
