package org.computeid.identifier.envelope;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A point of edwards25519 in affine coordinates, slow and plain: what the tests make odd keys and signatures from. */
record EdwardsPoint(BigInteger x, BigInteger y) {

    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    static final EdwardsPoint NEUTRAL = new EdwardsPoint(BigInteger.ZERO, BigInteger.ONE);
    static final EdwardsPoint BASE = decoded("5866666666666666666666666666666666666666666666666666666666666666");
    static final EdwardsPoint ORDER_8 = decoded("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    EdwardsPoint plus(EdwardsPoint other) {
        BigInteger product = curveD().multiply(x)
                .multiply(other.x)
                .multiply(y)
                .multiply(other.y)
                .mod(P);
        BigInteger sumX = x.multiply(other.y).add(other.x.multiply(y));
        BigInteger sumY = y.multiply(other.y).add(x.multiply(other.x));
        return new EdwardsPoint(
                divide(sumX, BigInteger.ONE.add(product)), divide(sumY, BigInteger.ONE.subtract(product)));
    }

    EdwardsPoint times(BigInteger factor) {
        EdwardsPoint product = NEUTRAL;
        for (int i = factor.bitLength() - 1; i >= 0; i--) {
            product = product.plus(product);
            product = factor.testBit(i) ? product.plus(this) : product;
        }
        return product;
    }

    byte[] encoded() {
        byte[] bytes = littleEndian(y);
        bytes[31] |= (byte) (x.testBit(0) ? 0x80 : 0);
        return bytes;
    }

    static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 256; i++) {
            bytes[i >> 3] |= (byte) (number.testBit(i) ? 1 << (i & 7) : 0);
        }
        return bytes;
    }

    static BigInteger number(byte[] littleEndian) {
        BigInteger number = BigInteger.ZERO;
        for (int i = littleEndian.length - 1; i >= 0; i--) {
            number = number.shiftLeft(8).or(BigInteger.valueOf(littleEndian[i] & 0xFF));
        }
        return number;
    }

    /** The point with this y and an even x. */
    private static EdwardsPoint decoded(String hex) {
        BigInteger y = number(HexFormat.of().parseHex(hex));
        BigInteger ySquare = y.multiply(y);
        BigInteger xSquare = divide(
                ySquare.subtract(BigInteger.ONE), curveD().multiply(ySquare).add(BigInteger.ONE));
        BigInteger x = xSquare.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xSquare)) {
            x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        }
        return new EdwardsPoint(x.testBit(0) ? P.subtract(x) : x, y);
    }

    private static BigInteger curveD() {
        return divide(BigInteger.valueOf(-121665), BigInteger.valueOf(121666));
    }

    private static BigInteger divide(BigInteger dividend, BigInteger divisor) {
        return dividend.multiply(divisor.modInverse(P)).mod(P);
    }

    /** Signs with the private scalar 10 and a chosen nonce, adding a point of small order to R. */
    static byte[] signature(byte[] message, BigInteger nonce, EdwardsPoint torsion) throws Exception {
        byte[] r = BASE.times(nonce).plus(torsion).encoded();
        MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
        sha512.update(r);
        sha512.update(BASE.times(BigInteger.TEN).encoded());
        BigInteger h = number(sha512.digest(message));
        byte[] s = littleEndian(nonce.add(h.multiply(BigInteger.TEN)).mod(ORDER));
        byte[] signature = Arrays.copyOf(r, 64);
        System.arraycopy(s, 0, signature, 32, 32);
        return signature;
    }
}
