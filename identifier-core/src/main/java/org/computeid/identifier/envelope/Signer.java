package org.computeid.identifier.envelope;

/**
 * Whatever makes signatures with one private key: a {@link SigningKey}, or a device, service or cipher machine that never
 * lets the key out.
 */
public interface Signer {

    /**
     * The public half of the key.
     *
     * @return the key, which also names the algorithm
     */
    VerificationKey verificationKey();

    /**
     * Signs bytes as the algorithm demands, hashing included.
     *
     * @param signingInput the JWS signing input, a text of about a third more bytes than the document
     * @return the signature in the form of the envelope, e.g. 64 bytes for Ed25519, never DER; whoever asked for it verifies
     *     it before it is used
     */
    byte[] sign(byte[] signingInput);
}
