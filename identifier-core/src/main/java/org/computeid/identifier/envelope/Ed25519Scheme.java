package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 (RFC 8032) as ENV-26 narrows it: S below L, R and A canonical, A in the subgroup of prime order, and the
 * equation without the cofactor.
 */
final class Ed25519Scheme implements SignatureScheme {

    static final Ed25519Scheme INSTANCE = new Ed25519Scheme();

    private static final JwkShape SHAPE =
            new JwkShape(Map.of("kty", "OKP", "crv", "Ed25519"), List.of("x"), Ed25519.PUBLIC_KEY_SIZE, "d");
    private static final byte[] NEUTRAL = neutral();

    private Ed25519Scheme() {}

    @Override
    public JwkShape shape() {
        return SHAPE;
    }

    @Override
    public SignatureCheck decode(byte[] publicKey) throws VerificationException {
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(publicKey, 0);
        if (point == null) {
            throw VerificationException.of(
                    VerificationReason.KEY, "not the canonical form of a point of the prime-order subgroup");
        }
        return (signingInput, signature) ->
                Ed25519.verify(signature, 0, point, signingInput, 0, signingInput.length) && hasPrimeOrderR(signature);
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] signingInput) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, publicKey, 0, signingInput, 0, signingInput.length, signature, 0);
        return signature;
    }

    /**
     * BouncyCastle 1.86 multiplies the equation by the cofactor 8, and so accepts R plus any point of small order. S·B − h·A
     * lies in the prime-order subgroup since A does, hence the equation without the cofactor holds if and only if R lies
     * there too.
     */
    private static boolean hasPrimeOrderR(byte[] signature) {
        return Ed25519.validatePublicKeyFull(signature, 0)
                || Arrays.equals(signature, 0, NEUTRAL.length, NEUTRAL, 0, NEUTRAL.length);
    }

    /** The neutral element lies in the subgroup, but is no public key. */
    private static byte[] neutral() {
        byte[] encoded = new byte[Ed25519.PUBLIC_KEY_SIZE];
        encoded[0] = 1;
        return encoded;
    }
}
