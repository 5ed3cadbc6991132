package org.computeid.identifier.id;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The 32 symbols of the identifier text and their values (ID-3), and where they stand in the text.
 *
 * <p>A table answers for all of ASCII at once: a value from 0 to 31, or a negative number.
 */
final class Symbols {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int BITS = 5;
    static final int ILLEGAL = -1;

    private static final byte[] VALUES = values();
    private static final short[] PAIRS = pairs();
    private static final VarHandle TWO_BYTES =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private Symbols() {}

    /** The value of a character, 0 to 31, or a negative number if it is no symbol. */
    static int value(char c) {
        return c < 128 ? VALUES[c] : ILLEGAL;
    }

    static char symbol(long value) {
        return ALPHABET.charAt((int) (value & 31));
    }

    /** Writes the lowest {@code length} symbols of {@code bits}, most significant first. */
    static void write(long bits, byte[] text, int from, int length) {
        long rest = bits;
        for (int i = from + length - 1; i >= from; i--) {
            text[i] = (byte) symbol(rest);
            rest >>>= BITS;
        }
    }

    /** Writes the lowest two symbols of {@code bits}. */
    static void writePair(long bits, byte[] text, int from) {
        TWO_BYTES.set(text, from, PAIRS[(int) bits & 0x3FF]);
    }

    private static short[] pairs() {
        short[] pairs = new short[1 << (2 * BITS)];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = (short) (symbol(pair >>> BITS) << Byte.SIZE | symbol(pair));
        }
        return pairs;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) ILLEGAL);
        for (int value = 0; value < ALPHABET.length(); value++) {
            values[ALPHABET.charAt(value)] = (byte) value;
        }
        return values;
    }
}
