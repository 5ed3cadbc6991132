package org.computeid.conformance.saboteur;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SM2 verification with one thing done wrong. */
final class ToySm2 {

    /** What is done wrong. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** The message alone is hashed. */
        NO_Z,
        /** SHA-256 stands for SM3. */
        SHA_256,
        /** The identifier is empty. */
        NO_IDENTIFIER,
        /** r and s are taken modulo n. */
        NO_RANGE,
        /** The neutral element has the x-coordinate zero. */
        NEUTRAL_IS_ZERO
    }

    private static final BigInteger P = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF");
    private static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    private static final BigInteger B = hex("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93");
    private static final BigInteger N = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
    private static final BigInteger[] G = {
        hex("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"),
        hex("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0")
    };
    private static final BigInteger[] NEUTRAL = {};
    private static final int[] START = {
        0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E
    };

    private final Fault fault;
    private final Map<List<BigInteger>, BigInteger[]> sums;

    private ToySm2(Fault fault, Map<List<BigInteger>, BigInteger[]> sums) {
        this.fault = fault;
        this.sums = sums;
    }

    /** Without a fault. */
    static ToySm2 correct() {
        return new ToySm2(Fault.NONE, new ConcurrentHashMap<>());
    }

    /** With a fault; the points that were computed for this one need not be computed again. */
    ToySm2 with(Fault other) {
        return new ToySm2(other, sums);
    }

    /** For a key that is fit and a signature of 64 bytes. */
    boolean holds(byte[] key, byte[] message, byte[] signature) {
        BigInteger r = number(signature, 0);
        BigInteger s = number(signature, 32);
        if (fault == Fault.NO_RANGE) {
            r = r.mod(N);
            s = s.mod(N);
        } else if (r.signum() == 0 || s.signum() == 0 || r.compareTo(N) >= 0 || s.compareTo(N) >= 0) {
            return false;
        }
        BigInteger t = r.add(s).mod(N);
        if (t.signum() == 0 && fault != Fault.NO_RANGE) {
            return false;
        }
        BigInteger[] sum = sums.computeIfAbsent(
                List.of(s, t, number(key, 0), number(key, 32)),
                terms -> sum(terms.get(0), terms.get(1), new BigInteger[] {terms.get(2), terms.get(3)}));
        if (sum.length == 0 && fault != Fault.NEUTRAL_IS_ZERO) {
            return false;
        }
        BigInteger x = sum.length == 0 ? BigInteger.ZERO : sum[0];
        return new BigInteger(1, digest(key, message)).add(x).mod(N).equals(r);
    }

    private byte[] digest(byte[] key, byte[] message) {
        if (fault == Fault.NO_Z) {
            return sm3(message);
        }
        byte[] identifier =
                fault == Fault.NO_IDENTIFIER ? new byte[0] : "1234567812345678".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream z = new ByteArrayOutputStream();
        z.write(0);
        z.write(8 * identifier.length);
        z.writeBytes(identifier);
        for (BigInteger each : new BigInteger[] {A, B, G[0], G[1]}) {
            z.writeBytes(HexFormat.of()
                    .parseHex("0".repeat(64 - each.toString(16).length()) + each.toString(16)));
        }
        z.writeBytes(key);
        byte[] front = sm3(z.toByteArray());
        byte[] whole = Arrays.copyOf(front, front.length + message.length);
        System.arraycopy(message, 0, whole, front.length, message.length);
        return fault == Fault.SHA_256 ? sha256(whole) : sm3(whole);
    }

    /** s·G + t·Q, bit by bit of both. */
    private static BigInteger[] sum(BigInteger s, BigInteger t, BigInteger[] q) {
        BigInteger[] both = plus(G, q);
        BigInteger[] total = NEUTRAL;
        for (int i = 255; i >= 0; i--) {
            total = plus(total, total);
            if (s.testBit(i) || t.testBit(i)) {
                total = plus(total, t.testBit(i) ? (s.testBit(i) ? both : q) : G);
            }
        }
        return total;
    }

    private static BigInteger[] plus(BigInteger[] a, BigInteger[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        boolean same = a[0].equals(b[0]);
        if (same && a[1].add(b[1]).mod(P).signum() == 0) {
            return NEUTRAL;
        }
        BigInteger rise =
                same ? a[0].multiply(a[0]).multiply(BigInteger.valueOf(3)).add(A) : b[1].subtract(a[1]);
        BigInteger run = same ? a[1].shiftLeft(1) : b[0].subtract(a[0]);
        BigInteger slope = rise.multiply(run.modInverse(P)).mod(P);
        BigInteger x = slope.multiply(slope).subtract(a[0]).subtract(b[0]).mod(P);
        return new BigInteger[] {
            x, slope.multiply(a[0].subtract(x)).subtract(a[1]).mod(P)
        };
    }

    private static byte[] sm3(byte[] data) {
        byte[] padded = Arrays.copyOf(data, (data.length + 72) / 64 * 64);
        padded[data.length] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) ((8L * data.length) >>> (8 * i));
        }
        int[] state = START.clone();
        for (int at = 0; at < padded.length; at += 64) {
            compress(state, padded, at);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int word : state) {
            out.writeBytes(HexFormat.of().parseHex(HexFormat.of().toHexDigits(word)));
        }
        return out.toByteArray();
    }

    private static void compress(int[] state, byte[] block, int at) {
        int[] w = new int[68];
        for (int j = 0; j < 68; j++) {
            w[j] = j < 16
                    ? new BigInteger(1, Arrays.copyOfRange(block, at + 4 * j, at + 4 * j + 4)).intValue()
                    : spread(w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15), 15, 23)
                            ^ Integer.rotateLeft(w[j - 13], 7)
                            ^ w[j - 6];
        }
        int[] v = state.clone();
        for (int j = 0; j < 64; j++) {
            int turned = Integer.rotateLeft(v[0], 12);
            int first = Integer.rotateLeft(turned + v[4] + Integer.rotateLeft(j < 16 ? 0x79CC4519 : 0x7A879D8A, j), 7);
            int ff = j < 16 ? v[0] ^ v[1] ^ v[2] : (v[0] & v[1]) | (v[0] & v[2]) | (v[1] & v[2]);
            int gg = j < 16 ? v[4] ^ v[5] ^ v[6] : (v[4] & v[5]) | (~v[4] & v[6]);
            int one = ff + v[3] + (first ^ turned) + (w[j] ^ w[j + 4]);
            int two = gg + v[7] + first + w[j];
            v = new int[] {
                one,
                v[0],
                Integer.rotateLeft(v[1], 9),
                v[2],
                spread(two, 9, 17),
                v[4],
                Integer.rotateLeft(v[5], 19),
                v[6]
            };
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i];
        }
    }

    private static int spread(int value, int one, int other) {
        return value ^ Integer.rotateLeft(value, one) ^ Integer.rotateLeft(value, other);
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BigInteger number(byte[] bytes, int from) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + 32));
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
