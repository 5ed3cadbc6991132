package org.computeid.identifier.envelope;

/** One decoded, validated public key that checks signatures of the right length. */
@FunctionalInterface
interface SignatureCheck {

    boolean holds(byte[] signingInput, byte[] signature);
}
