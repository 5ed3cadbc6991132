package org.computeid.identifier.id;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strict door as its requirements say it, one index after the other and by long division: slow and plain. */
final class PlainParser {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<Integer> HYPHENS = List.of(5, 10, 16, 19, 28);
    private static final int[] GENERATOR = {1, 30, 6, 9, 17};

    private PlainParser() {}

    static IdResult parse(String text) {
        if (text.length() != 33) {
            return new IdRejection(IdReason.LENGTH, text, IdRejection.NO_INDEX);
        }
        for (int i = 0; i < 33; i++) {
            IdReason fault = fault(text, i);
            if (fault != null) {
                return new IdRejection(fault, text, i);
            }
        }
        String symbols = text.replace("-", "");
        if (!remainder(symbols).equals("CMPT")) {
            return new IdRejection(IdReason.CHECK, text, 29);
        }
        return new ComputeId(bits(symbols.substring(0, 12)), bits(symbols.substring(12, 24)));
    }

    private static @Nullable IdReason fault(String text, int i) {
        char c = text.charAt(i);
        boolean symbol = ALPHABET.indexOf(c) >= 0;
        if (HYPHENS.contains(i) ? c == '-' : symbol) {
            return fieldFault(text, i);
        }
        if (c > 127) {
            return c == '\u3000' || (c >= '\uff01' && c <= '\uff5e') ? IdReason.FULL_WIDTH : IdReason.NON_ASCII;
        }
        if (HYPHENS.contains(i)) {
            return IdReason.SEPARATOR;
        }
        if ("abcdefghijklmnopqrstuvwxyz".indexOf(c) >= 0) {
            return IdReason.LOWER_CASE;
        }
        return "ILOU".indexOf(c) >= 0 ? IdReason.AMBIGUOUS_LETTER : IdReason.ILLEGAL_CHARACTER;
    }

    /** What is wrong with a symbol at its place; rules over several symbols speak at the first of them. */
    private static @Nullable IdReason fieldFault(String text, int i) {
        boolean digit = "0123456789".indexOf(text.charAt(i)) >= 0;
        if (i == 0 && text.charAt(0) != 'C') {
            return digit ? IdReason.ILLEGAL_CHARACTER : IdReason.UNSUPPORTED_VERSION;
        }
        if (i >= 1 && i <= 3 && !digit) {
            return IdReason.AUTHORITY;
        }
        if (i == 1 && text.startsWith("000", 1)) {
            return IdReason.AUTHORITY;
        }
        return i == 20 && text.startsWith("00000000", 20) ? IdReason.SERIAL : null;
    }

    private static String remainder(String symbols) {
        int[] rest = symbols.chars().map(ALPHABET::indexOf).toArray();
        for (int i = 0; i < 24; i++) {
            int factor = rest[i];
            for (int k = 0; k < 5; k++) {
                rest[i + k] ^= times(factor, GENERATOR[k]);
            }
        }
        StringBuilder remainder = new StringBuilder();
        for (int i = 24; i < 28; i++) {
            remainder.append(ALPHABET.charAt(rest[i]));
        }
        return remainder.toString();
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 5; bit++) {
            product ^= (b >> bit & 1) == 1 ? a << bit : 0;
        }
        for (int bit = 9; bit >= 5; bit--) {
            product ^= (product >> bit & 1) == 1 ? 0b100101 << (bit - 5) : 0;
        }
        return product;
    }

    private static long bits(String symbols) {
        long bits = 0;
        for (int i = 0; i < symbols.length(); i++) {
            bits = bits << 5 | ALPHABET.indexOf(symbols.charAt(i));
        }
        return bits;
    }
}
