package org.computeid.identifier.envelope;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * A curve over a field of 256 bits whose points all have prime order, as ES256 and SM2 use it: public keys are x‖y, signatures
 * r‖s, and every half has 32 bytes, big-endian.
 */
final class PrimeCurve {

    static final int HALF = 32;

    private final ECDomainParameters domain;

    private PrimeCurve(ECDomainParameters domain) {
        this.domain = domain;
    }

    /** The curve with arithmetic of its own, several times as fast as the generic one of the same name. */
    static PrimeCurve named(String name) {
        X9ECParameters parameters = CustomNamedCurves.getByName(name);
        return new PrimeCurve(new ECDomainParameters(
                parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH(), parameters.getSeed()));
    }

    static JwkShape shape(String crv) {
        return new JwkShape(Map.of("kty", "EC", "crv", crv), List.of("x", "y"), HALF, "d");
    }

    /** Both coordinates in range and the point on the curve; the cofactor is one, so that is all. */
    ECPublicKeyParameters decode(byte[] publicKey) throws VerificationException {
        BigInteger x = number(publicKey, 0);
        BigInteger y = number(publicKey, HALF);
        BigInteger p = domain.getCurve().getField().getCharacteristic();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            throw VerificationException.of(VerificationReason.KEY, "a coordinate lies outside the field");
        }
        ECPoint point = domain.getCurve().createPoint(x, y);
        if (!point.isValid()) {
            throw VerificationException.of(VerificationReason.KEY, "not a point of the curve");
        }
        return new ECPublicKeyParameters(point, domain);
    }

    /** The public key of a scalar, which must be at least 1 and at most {@code max}. */
    byte[] publicKey(byte[] secret, BigInteger max) throws VerificationException {
        BigInteger scalar = number(secret, 0);
        if (scalar.signum() == 0 || scalar.compareTo(max) > 0) {
            throw VerificationException.of(VerificationReason.KEY, "the secret lies outside its range");
        }
        ECPoint point =
                new FixedPointCombMultiplier().multiply(domain.getG(), scalar).normalize();
        return concatenated(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }

    ECPrivateKeyParameters privateKey(byte[] secret) {
        return new ECPrivateKeyParameters(number(secret, 0), domain);
    }

    /** Whether r and s both lie between 1 and n − 1. */
    boolean isInRange(byte[] signature) {
        return isInRange(number(signature, 0)) && isInRange(number(signature, HALF));
    }

    BigInteger order() {
        return domain.getN();
    }

    ECPoint generator() {
        return domain.getG();
    }

    /** The half that begins at an offset. */
    static BigInteger number(byte[] bytes, int offset) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, offset, offset + HALF));
    }

    static byte[] concatenated(BigInteger first, BigInteger second) {
        byte[] bytes = Arrays.copyOf(BigIntegers.asUnsignedByteArray(HALF, first), 2 * HALF);
        System.arraycopy(BigIntegers.asUnsignedByteArray(HALF, second), 0, bytes, HALF, HALF);
        return bytes;
    }

    private boolean isInRange(BigInteger number) {
        return number.signum() > 0 && number.compareTo(domain.getN()) < 0;
    }
}
