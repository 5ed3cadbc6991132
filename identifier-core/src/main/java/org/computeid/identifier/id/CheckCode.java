package org.computeid.identifier.id;

/**
 * The check symbols: a Reed–Solomon code over GF(32) with field polynomial x⁵ + x² + 1 and generator
 * x⁴ + 30x³ + 6x² + 9x + 17, shifted so that a valid word leaves the remainder {@code CMPT} (ID-6).
 *
 * <p>Its minimum distance is 5: every error of up to four symbols is detected. The remainder is linear over XOR, so each
 * symbol of each position contributes a 20-bit word, looked up in a table of 28 × 32.
 */
final class CheckCode {

    static final int DATA_SYMBOLS = 24;
    static final int CHECK_SYMBOLS = 4;
    private static final int SYMBOLS_OF_HALF = 12;
    static final int SYMBOLS = DATA_SYMBOLS + CHECK_SYMBOLS;

    /** The 20 bits of four symbols. */
    static final int MASK = (1 << 20) - 1;

    /** The remainder of every valid identifier: the symbols {@code CMPT}, first symbol highest. */
    static final int TARGET = 12 << 15 | 20 << 10 | 22 << 5 | 26;

    private static final int FIELD_POLYNOMIAL = 0b100101;
    private static final int[] GENERATOR = {30, 6, 9, 17};
    private static final int[] CONTRIBUTIONS = contributions();
    private static final int[] BYTES_OF_HI = contributionsOfBytes(0);
    private static final int[] BYTES_OF_LO = contributionsOfBytes(SYMBOLS_OF_HALF);

    private CheckCode() {}

    /** What a symbol at a position (0 to 27) adds, by XOR, to the remainder. */
    static int contribution(int position, int value) {
        return CONTRIBUTIONS[position << 5 | value];
    }

    /** The four check symbols (20 bits) of the 24 symbols in two halves of 60 bits, taken by the byte: 16 loads instead of 24. */
    static int of(long hi, long lo) {
        return TARGET ^ remainder(BYTES_OF_HI, hi) ^ remainder(BYTES_OF_LO, lo);
    }

    private static int remainder(int[] bytes, long half) {
        return bytes[(int) half & 0xFF]
                ^ bytes[0x100 | ((int) (half >>> 8) & 0xFF)]
                ^ bytes[0x200 | ((int) (half >>> 16) & 0xFF)]
                ^ bytes[0x300 | ((int) (half >>> 24) & 0xFF)]
                ^ bytes[0x400 | ((int) (half >>> 32) & 0xFF)]
                ^ bytes[0x500 | ((int) (half >>> 40) & 0xFF)]
                ^ bytes[0x600 | ((int) (half >>> 48) & 0xFF)]
                ^ bytes[0x700 | ((int) (half >>> 56) & 0xFF)];
    }

    /** What each value of each byte of a half, lowest byte first, adds to the remainder. */
    private static int[] contributionsOfBytes(int firstPosition) {
        int[] table = new int[Long.BYTES << 8];
        for (int entry = 0; entry < table.length; entry++) {
            long half = (long) (entry & 0xFF) << (entry >>> 8 << 3);
            for (int i = 0; i < SYMBOLS_OF_HALF; i++) {
                table[entry] ^= contribution(firstPosition + i, (int) (half >>> (55 - 5 * i)) & 31);
            }
        }
        return table;
    }

    private static int[] contributions() {
        int[] table = new int[SYMBOLS * 32];
        for (int value = 0; value < 32; value++) {
            int remainder = value;
            for (int position = SYMBOLS - 1; position >= 0; position--) {
                table[position << 5 | value] = remainder;
                remainder = timesX(remainder);
            }
        }
        return table;
    }

    /** Multiplies a polynomial of degree 3 (20 bits) by x, modulo the generator. */
    private static int timesX(int remainder) {
        int carry = remainder >>> 15;
        int shifted = remainder << 5 & MASK;
        for (int i = 0; i < GENERATOR.length; i++) {
            shifted ^= multiply(carry, GENERATOR[i]) << (15 - 5 * i);
        }
        return shifted;
    }

    /** The product of two elements of GF(32). */
    static int multiply(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = b; bit != 0; bit >>>= 1) {
            product ^= (bit & 1) * shifted;
            shifted <<= 1;
            if (shifted > 31) {
                shifted ^= FIELD_POLYNOMIAL;
            }
        }
        return product;
    }
}
