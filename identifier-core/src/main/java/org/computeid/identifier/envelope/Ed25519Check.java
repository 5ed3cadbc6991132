package org.computeid.identifier.envelope;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Checks signatures of one Ed25519 key exactly as ENV-26 says: computes S·B − h·A and compares its encoding with R, byte for byte.
 *
 * <p>The scalars are cut in halves, which share the doublings, and multiples of ±A and of 2^127·A are kept with the key. That
 * costs less than a verification of BouncyCastle 1.86, which decodes R and multiplies by the cofactor, and a third of it together
 * with the question whether R lies in the prime-order subgroup. A fault of the arithmetic would refuse signatures; it would take a
 * point that happens to be the signer's R to accept one.
 */
final class Ed25519Check implements SignatureCheck {

    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** A window of so many bits needs 2^(bits − 2) multiples. */
    private static final int BASE_WINDOW = 8;

    private static final int KEY_WINDOW = 5;
    private static final Multiples BASE = Multiples.of(Ed25519Point.base(), BASE_WINDOW);

    private final byte[] publicKey;
    private final Multiples negatedKey;

    /** The check of a key that has been validated in full. */
    Ed25519Check(byte[] publicKey) {
        Ed25519Point point = Ed25519Point.decoded(publicKey);
        point.negate();
        this.publicKey = publicKey.clone();
        this.negatedKey = Multiples.of(point, KEY_WINDOW);
    }

    @Override
    public boolean holds(byte[] signingInput, byte[] signature) {
        BigInteger s = number(Arrays.copyOfRange(signature, Ed25519Point.LENGTH, signature.length));
        BigInteger h = hash(signature, signingInput);
        byte[] r = sum(BASE.digits(s), negatedKey.digits(h)).encoded();
        return Arrays.equals(r, 0, r.length, signature, 0, r.length);
    }

    private BigInteger hash(byte[] signature, byte[] signingInput) {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            sha512.update(signature, 0, Ed25519Point.LENGTH);
            sha512.update(publicKey);
            return number(sha512.digest(signingInput)).mod(ORDER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private Ed25519Point sum(byte[][] base, byte[][] key) {
        Ed25519Point sum = Ed25519Point.neutral();
        for (int i = Multiples.DIGITS - 1; i >= 0; i--) {
            sum.twice();
            BASE.add(sum, base, i);
            negatedKey.add(sum, key, i);
        }
        return sum;
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bytes = new byte[littleEndian.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = littleEndian[bytes.length - 1 - i];
        }
        return new BigInteger(1, bytes);
    }

    /** Odd multiples of a point and of 2^127 times it, for the two halves of a scalar below 2^254. */
    private static final class Multiples {

        static final int HALF = 127;

        /** A half and the carry that a signed window leaves behind. */
        static final int DIGITS = HALF + 1;

        private final int window;
        private final Ed25519Point.Addend[][] halves;

        private Multiples(int window, Ed25519Point.Addend[][] halves) {
            this.window = window;
            this.halves = halves;
        }

        static Multiples of(Ed25519Point point, int window) {
            Ed25519Point upper = point.copy();
            for (int i = 0; i < HALF; i++) {
                upper.twice();
            }
            int count = 1 << (window - 2);
            return new Multiples(
                    window, new Ed25519Point.Addend[][] {point.oddMultiples(count), upper.oddMultiples(count)});
        }

        byte[][] digits(BigInteger scalar) {
            return new byte[][] {digits(scalar, 0), digits(scalar, HALF)};
        }

        void add(Ed25519Point sum, byte[][] digits, int index) {
            for (int half = 0; half < halves.length; half++) {
                int digit = digits[half][index];
                if (digit > 0) {
                    sum.add(halves[half][digit >> 1]);
                } else if (digit < 0) {
                    sum.subtract(halves[half][-digit >> 1]);
                }
            }
        }

        /** The half from a bit on as a sum of digit × 2^index, each digit zero or odd and within ±2^(window − 1). */
        private byte[] digits(BigInteger scalar, int from) {
            byte[] digits = new byte[DIGITS];
            int carry = 0;
            for (int i = 0; i < DIGITS; i++) {
                if (bit(scalar, from, i) != carry) {
                    int value = carry;
                    for (int j = 0; j < window; j++) {
                        value += bit(scalar, from, i + j) << j;
                    }
                    carry = value >> (window - 1);
                    digits[i] = (byte) (value - (carry << window));
                    i += window - 1;
                }
            }
            return digits;
        }

        private static int bit(BigInteger scalar, int from, int index) {
            return index < HALF && scalar.testBit(from + index) ? 1 : 0;
        }
    }
}
