package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.HexFormat;
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
    private static final byte[] ORDER =
            littleEndian("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed");
    private static final byte[] FIELD = littleEndian("7f" + "ff".repeat(30) + "ed");
    private static final byte[] MINUS_ONE = littleEndian("7f" + "ff".repeat(30) + "ec");
    private static final byte[] ONE = littleEndian("00".repeat(31) + "01");

    private Ed25519Scheme() {}

    @Override
    public JwkShape shape() {
        return SHAPE;
    }

    @Override
    public SignatureCheck decode(byte[] publicKey) throws VerificationException {
        if (!Ed25519.validatePublicKeyFull(publicKey, 0)) {
            throw VerificationException.of(
                    VerificationReason.KEY, "not the canonical form of a point of the prime-order subgroup");
        }
        return new Ed25519Check(publicKey);
    }

    /** S below L, and R the canonical encoding of something, a point or not. */
    @Override
    public boolean isInRange(byte[] signature) {
        byte[] r = Arrays.copyOf(signature, Ed25519.PUBLIC_KEY_SIZE);
        boolean negative = r[r.length - 1] < 0;
        r[r.length - 1] &= 0x7F;
        boolean canonical =
                isBelow(r, 0, FIELD) && !(negative && (Arrays.equals(r, ONE) || Arrays.equals(r, MINUS_ONE)));
        return canonical && isBelow(signature, r.length, ORDER);
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

    /** Whether the number at an offset is below a bound, both little-endian. */
    private static boolean isBelow(byte[] numbers, int offset, byte[] bound) {
        for (int i = bound.length - 1; i >= 0; i--) {
            int difference = (numbers[offset + i] & 0xFF) - (bound[i] & 0xFF);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static byte[] littleEndian(String hex) {
        return org.bouncycastle.util.Arrays.reverse(HexFormat.of().parseHex(hex));
    }
}
