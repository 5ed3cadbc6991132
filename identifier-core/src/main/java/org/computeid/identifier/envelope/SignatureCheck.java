package org.computeid.identifier.envelope;

/** Checks the signatures of one public key, as a {@link SignatureEngine} makes it. Safe for use by any thread. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * Whether the equation of the algorithm holds. This is the mathematics alone: {@link VerificationKey#verify} is the door that
     * also asks lengths and ranges.
     *
     * @param signingInput the bytes that were signed
     * @param signature a signature of the algorithm's length, its numbers in range
     * @return true if it holds, false for any other input
     */
    boolean holds(byte[] signingInput, byte[] signature);
}
