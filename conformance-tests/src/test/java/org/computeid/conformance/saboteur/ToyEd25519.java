package org.computeid.conformance.saboteur;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Ed25519 verification with the cofactor, which RFC 8032 allows and the specification does not. */
final class ToyEd25519 {

    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final Point BASE = Point.of(
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false);

    private ToyEd25519() {}

    /** Whether 8·S·B = 8·R + 8·h·A, for a key that is fit. */
    static boolean holds(byte[] key, byte[] message, byte[] signature) {
        BigInteger s = littleEndian(Arrays.copyOfRange(signature, 32, 64));
        if (s.compareTo(L) >= 0) {
            return false;
        }
        Point r = Point.decode(Arrays.copyOf(signature, 32));
        BigInteger h = littleEndian(sha512(Arrays.copyOf(signature, 32), key, message));
        Point left = BASE.times(s.shiftLeft(3));
        Point right = r.plus(Point.decode(key).times(h)).times(BigInteger.valueOf(8));
        return left.isSame(right);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static byte[] sha512(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** X/Z and Y/Z. */
    private record Point(BigInteger x, BigInteger y, BigInteger z) {

        /** No point of the curve, and the same as none. */
        static final Point NONE = new Point(BigInteger.ONE, BigInteger.ZERO, BigInteger.ZERO);

        static Point of(BigInteger y, boolean odd) {
            BigInteger yy = y.multiply(y).mod(P);
            BigInteger square = yy.subtract(BigInteger.ONE)
                    .multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P))
                    .mod(P);
            BigInteger x = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
            if (!x.multiply(x).mod(P).equals(square)) {
                x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
            }
            if (!x.multiply(x).mod(P).equals(square)) {
                return NONE;
            }
            return new Point(x.testBit(0) == odd ? x : P.subtract(x), y, BigInteger.ONE);
        }

        static Point decode(byte[] encoded) {
            BigInteger number = littleEndian(encoded);
            return of(number.clearBit(255), number.testBit(255));
        }

        Point plus(Point other) {
            BigInteger a = z.multiply(other.z).mod(P);
            BigInteger b = a.multiply(a).mod(P);
            BigInteger c = x.multiply(other.x).mod(P);
            BigInteger d = y.multiply(other.y).mod(P);
            BigInteger e = D.multiply(c).multiply(d).mod(P);
            BigInteger f = b.subtract(e);
            BigInteger g = b.add(e);
            BigInteger cross =
                    x.add(y).multiply(other.x.add(other.y)).subtract(c).subtract(d);
            return new Point(
                    a.multiply(f).multiply(cross).mod(P),
                    a.multiply(g).multiply(d.add(c)).mod(P),
                    f.multiply(g).mod(P));
        }

        Point times(BigInteger scalar) {
            Point total = new Point(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);
            for (int i = scalar.bitLength() - 1; i >= 0; i--) {
                total = total.plus(total);
                total = scalar.testBit(i) ? total.plus(this) : total;
            }
            return total;
        }

        boolean isSame(Point other) {
            return z.signum() != 0
                    && other.z.signum() != 0
                    && x.multiply(other.z).subtract(other.x.multiply(z)).mod(P).signum() == 0
                    && y.multiply(other.z).subtract(other.y.multiply(z)).mod(P).signum() == 0;
        }
    }
}
