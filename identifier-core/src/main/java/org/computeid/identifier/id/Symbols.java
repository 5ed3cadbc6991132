package org.computeid.identifier.id;

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

    private static byte[] values() {
        byte[] values = new byte[128];
        java.util.Arrays.fill(values, (byte) ILLEGAL);
        for (int value = 0; value < ALPHABET.length(); value++) {
            values[ALPHABET.charAt(value)] = (byte) value;
        }
        return values;
    }
}
