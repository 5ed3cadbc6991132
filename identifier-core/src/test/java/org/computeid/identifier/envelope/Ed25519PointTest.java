package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** Fast points against slow ones, and the fast check against BouncyCastle's. */
class Ed25519PointTest {

    @Provide
    static Arbitrary<BigInteger> scalars() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, EdwardsPoint.ORDER.subtract(BigInteger.ONE))
                .edgeCases(cases -> {
                    cases.add(BigInteger.ONE.shiftLeft(127), BigInteger.ONE.shiftLeft(126));
                    cases.add(BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE));
                    cases.add(EdwardsPoint.ORDER.subtract(BigInteger.TWO));
                });
    }

    @Property(tries = 20)
    void addsAndDoublesAsTheSlowOnesDo(@ForAll("scalars") BigInteger first, @ForAll("scalars") BigInteger second) {
        EdwardsPoint slow = EdwardsPoint.BASE.times(first);
        EdwardsPoint other = EdwardsPoint.BASE.times(second);
        Ed25519Point fast = Ed25519Point.decoded(slow.encoded());
        assertThat(fast.encoded()).isEqualTo(slow.encoded());
        Ed25519Point.Addend[] multiples = Ed25519Point.decoded(other.encoded()).oddMultiples(4);
        for (int i = 0; i < multiples.length; i++) {
            EdwardsPoint multiple = other.times(BigInteger.valueOf(2L * i + 1));
            fast.add(multiples[i]);
            slow = slow.plus(multiple);
            assertThat(fast.encoded()).isEqualTo(slow.encoded());
            fast.twice();
            fast.subtract(multiples[i]);
            slow = slow.plus(slow).plus(multiple.times(EdwardsPoint.ORDER.subtract(BigInteger.ONE)));
            assertThat(fast.encoded()).isEqualTo(slow.encoded());
        }
        fast.negate();
        assertThat(fast.encoded())
                .isEqualTo(
                        slow.times(EdwardsPoint.ORDER.subtract(BigInteger.ONE)).encoded());
    }

    @Test
    void isCompleteAtTheNeutralElement() {
        byte[] neutral = EdwardsPoint.NEUTRAL.encoded();
        Ed25519Point point = Ed25519Point.neutral();
        point.twice();
        assertThat(point.encoded()).isEqualTo(neutral);
        Ed25519Point.Addend base = Ed25519Point.base().oddMultiples(1)[0];
        point.add(base);
        assertThat(point.encoded()).isEqualTo(EdwardsPoint.BASE.encoded());
        point.subtract(base);
        assertThat(point.encoded()).isEqualTo(neutral);
        point.subtract(base);
        point.add(base);
        assertThat(point.encoded()).isEqualTo(neutral);
    }

    @Test
    void isOnTheCurve() {
        byte[] off = HexFormat.of().parseHex("02" + "00".repeat(31));
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519Point.decoded(off));
    }

    /** S is chosen and the key is 0·B + S·B − … so that any pair of scalars turns up, with R as the slow points give it. */
    @Property(tries = 30)
    void checksTheEquationForAnyScalars(@ForAll("scalars") BigInteger s, @ForAll("scalars") BigInteger secret)
            throws Exception {
        BigInteger scalar = secret.max(BigInteger.ONE);
        byte[] key = EdwardsPoint.BASE.times(scalar).encoded();
        byte[] message = {7};
        byte[] r = EdwardsPoint.BASE.times(s).encoded();
        MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
        sha512.update(r);
        sha512.update(key);
        BigInteger h = EdwardsPoint.number(sha512.digest(message)).mod(EdwardsPoint.ORDER);
        byte[] signature = Arrays.copyOf(r, 64);
        BigInteger sum = s.add(h.multiply(scalar)).mod(EdwardsPoint.ORDER);
        System.arraycopy(EdwardsPoint.littleEndian(sum), 0, signature, 32, 32);
        assertThat(new Ed25519Check(key).holds(message, signature)).isTrue();
        signature[32] ^= 1;
        assertThat(new Ed25519Check(key).holds(message, signature)).isFalse();
    }

    @Property(tries = 500)
    void agreesWithBouncyCastle(@ForAll @Size(32) byte[] secret, @ForAll @Size(max = 200) byte[] message) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        Ed25519Check check = new Ed25519Check(key);
        assertThat(check.holds(message, signature)).isTrue();
        signature[secret[0] & 0x3F] ^= 1;
        assertThat(check.holds(message, signature))
                .isEqualTo(Ed25519.verify(signature, 0, key, 0, message, 0, message.length));
    }
}
