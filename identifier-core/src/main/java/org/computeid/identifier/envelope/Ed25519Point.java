package org.computeid.identifier.envelope;

import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of edwards25519 that changes in place, in extended coordinates (x : y : z : t) with x·y = z·t, of which t is kept as the
 * factors u and v. Only what verification needs, on BouncyCastle's arithmetic of the field; the formulas are the complete ones of
 * Hisil, Wong, Carter and Dawson (ASIACRYPT 2008, sections 3.1 and 3.3) for a = −1. Its time depends on the points, so it is for
 * public ones only. Not safe for use by several threads.
 */
final class Ed25519Point {

    static final int LENGTH = 32;

    private static final int[] CURVE_D = field("a3785913ca4deb75abd841414d0a700098e879777940c78c73fe6f2bee6c0352");
    private static final int[] TWICE_D = field("59f1b226949bd6eb56b183829a14e00030d1f3eef2808e19e7fcdf56dcd90624");
    private static final byte[] BASE = HexFormat.of().parseHex("58" + "66".repeat(31));
    private static final int SIGN = 0x80;

    private final int[] x = X25519Field.create();
    private final int[] y = X25519Field.create();
    private final int[] z = X25519Field.create();
    private final int[] u = X25519Field.create();
    private final int[] v = X25519Field.create();

    private final int[] a = X25519Field.create();
    private final int[] b = X25519Field.create();
    private final int[] c = X25519Field.create();
    private final int[] e = X25519Field.create();

    private Ed25519Point() {}

    static Ed25519Point neutral() {
        Ed25519Point point = new Ed25519Point();
        X25519Field.one(point.y);
        X25519Field.one(point.z);
        X25519Field.one(point.v);
        return point;
    }

    /** The point B of RFC 8032. */
    static Ed25519Point base() {
        return decoded(BASE);
    }

    /** The point of an encoding that is known to be a canonical one. */
    static Ed25519Point decoded(byte[] encoding) {
        Ed25519Point point = neutral();
        boolean odd = (encoding[LENGTH - 1] & SIGN) != 0;
        byte[] ordinate = encoding.clone();
        ordinate[LENGTH - 1] = (byte) (ordinate[LENGTH - 1] & ~SIGN);
        X25519Field.decode255(ordinate, point.y);
        X25519Field.sqr(point.y, point.a);
        X25519Field.mul(CURVE_D, point.a, point.b);
        X25519Field.subOne(point.a);
        X25519Field.addOne(point.b);
        if (!X25519Field.sqrtRatioVar(point.a, point.b, point.x)) {
            throw new IllegalArgumentException("not a point of the curve");
        }
        X25519Field.normalize(point.x);
        X25519Field.cnegate(odd == isOdd(point.x) ? 0 : 1, point.x);
        X25519Field.copy(point.x, 0, point.u, 0);
        X25519Field.copy(point.y, 0, point.v, 0);
        return point;
    }

    Ed25519Point copy() {
        Ed25519Point point = new Ed25519Point();
        X25519Field.copy(x, 0, point.x, 0);
        X25519Field.copy(y, 0, point.y, 0);
        X25519Field.copy(z, 0, point.z, 0);
        X25519Field.copy(u, 0, point.u, 0);
        X25519Field.copy(v, 0, point.v, 0);
        return point;
    }

    void negate() {
        X25519Field.negate(x, x);
        X25519Field.negate(u, u);
    }

    void twice() {
        X25519Field.add(x, y, e);
        X25519Field.sqr(x, a);
        X25519Field.sqr(y, b);
        X25519Field.sqr(z, c);
        X25519Field.add(c, c, c);
        X25519Field.apm(a, b, v, b);
        X25519Field.sqr(e, e);
        X25519Field.sub(v, e, u);
        X25519Field.carry(u);
        X25519Field.add(c, b, c);
        X25519Field.carry(c);
        multiplyOut();
    }

    void add(Addend addend) {
        prepare(addend.sum, addend.difference, addend);
        X25519Field.apm(c, e, b, c);
        multiplyOut();
    }

    /** The negative of an addend has sum and difference exchanged, and its product negated. */
    void subtract(Addend addend) {
        prepare(addend.difference, addend.sum, addend);
        X25519Field.apm(c, e, c, b);
        multiplyOut();
    }

    byte[] encoded() {
        X25519Field.invVar(z, e);
        X25519Field.mul(x, e, a);
        X25519Field.mul(y, e, b);
        X25519Field.normalize(a);
        X25519Field.normalize(b);
        byte[] encoding = new byte[LENGTH];
        X25519Field.encode(b, encoding);
        encoding[LENGTH - 1] |= (byte) (isOdd(a) ? SIGN : 0);
        return encoding;
    }

    /** Its multiples by 1, 3, 5 and so on. */
    Addend[] oddMultiples(int count) {
        Ed25519Point point = copy();
        point.twice();
        Addend twice = new Addend(point);
        Addend[] multiples = new Addend[count];
        point = copy();
        for (int i = 0; i < count; i++) {
            multiples[i] = new Addend(point);
            point.add(twice);
        }
        return multiples;
    }

    private void prepare(int[] before, int[] after, Addend addend) {
        X25519Field.mul(u, v, e);
        X25519Field.apm(y, x, b, a);
        X25519Field.mul(a, after, a);
        X25519Field.mul(b, before, b);
        X25519Field.mul(e, addend.product, e);
        X25519Field.mul(z, addend.twiceZ, c);
        X25519Field.apm(b, a, v, u);
    }

    private void multiplyOut() {
        X25519Field.mul(u, c, x);
        X25519Field.mul(b, v, y);
        X25519Field.mul(c, b, z);
    }

    private static boolean isOdd(int[] normalized) {
        return (normalized[0] & 1) != 0;
    }

    private static int[] field(String littleEndian) {
        int[] element = X25519Field.create();
        X25519Field.decode255(HexFormat.of().parseHex(littleEndian), element);
        return element;
    }

    /** A point in the form in which it is added: y + x, y − x, 2z and 2d·t. Immutable. */
    static final class Addend {

        private final int[] sum = X25519Field.create();
        private final int[] difference = X25519Field.create();
        private final int[] twiceZ = X25519Field.create();
        private final int[] product = X25519Field.create();

        private Addend(Ed25519Point point) {
            X25519Field.apm(point.y, point.x, sum, difference);
            X25519Field.add(point.z, point.z, twiceZ);
            X25519Field.mul(point.u, point.v, product);
            X25519Field.mul(product, TWICE_D, product);
        }
    }
}
