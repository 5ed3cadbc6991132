package org.computeid.identifier.envelope;

/**
 * Why an envelope, a key or a signature is not trusted, e.g. {@link #KEY_REVOKED}. The list is closed (ENV-40).
 *
 * <p>Where an envelope has several faults, the order of ENV-30 decides which one is named.
 */
public enum VerificationReason {
    /** The envelope is not strict JSON of exactly the shape that is due, or has no signature. */
    FORM,
    /** A protected header is not canonical JSON with exactly the members that are due, or there is an unprotected one. */
    HEADER,
    /** A text is not base64url without padding, white space and stray bits. */
    BASE64,
    /** The signed bytes are not their own canonical form, or not the document that is due. */
    PAYLOAD,
    /** The type in a header, or in the payload, is not the one that is due. */
    TYPE,
    /** An algorithm outside the closed list, or another one than that of the key. */
    ALGORITHM,
    /** A key that is malformed, off its curve, of small or mixed order, for another use, or otherwise unfit. */
    KEY,
    /** A key identifier that no trusted key has. */
    KEY_UNKNOWN,
    /** A key before or after its validity. */
    KEY_TIME,
    /** A key that has been revoked. */
    KEY_REVOKED,
    /** A role that is no role, that the key is not granted, or that the policy misses. */
    ROLE,
    /** A signature that has the wrong length or that does not verify. */
    SIGNATURE,
    /** One key identifier or one key that signs twice. */
    DUPLICATE_SIGNER,
    /** A counter-signature over a registrant's signature that is not there. */
    OVER,
    /** A signature made in the future, beyond the clock skew that is granted. */
    TIME,
    /** More bytes, signatures or depth than an envelope may have. */
    LIMIT
}
