package org.computeid.identifier.envelope;

import java.util.Arrays;

/** Keys from fixed seeds, one for each who signs in the tests. */
final class Keys {

    static final SigningKey VENDOR = ed25519(1);
    static final SigningKey REGISTRAR = ed25519(2);
    static final SigningKey STRANGER = ed25519(3);

    private Keys() {}

    static SigningKey ed25519(int seed) {
        return of(SignatureAlgorithm.ED25519, seed);
    }

    static SigningKey of(SignatureAlgorithm algorithm, int seed) {
        byte[] secret = new byte[SignatureScheme.SECRET_LENGTH];
        Arrays.fill(secret, (byte) seed);
        try {
            return SigningKey.of(algorithm, secret);
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }
}
