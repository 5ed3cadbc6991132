package org.computeid.cli.mlperf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * An amount of memory as it was written, e.g. {@code "1.5TiB"}, {@code "81559 MiB"} or {@code "2x 24 GB"}.
 *
 * @param pieces how many times the amount; 1 where no number of pieces was written
 * @param bytesEach the amount, at least one byte
 */
record MemorySize(long pieces, BigInteger bytesEach) {

    private static final int LONGEST = 40;
    private static final int LONGEST_NUMBER = 24;

    /** More than all memory ever made, and less than a descriptor can hold. */
    private static final int MAX_BITS = 100;

    /** Reads the whole text; a remark behind the unit, a decimal comma or a fraction of a byte is not passed over. */
    static Reading<MemorySize> parse(String text) {
        String words = Words.trim(text);
        String folded = words.toLowerCase(Locale.ROOT);
        if (folded.equals("shared") || folded.startsWith("shared with")) {
            return Reading.unread(Reason.MEMORY_SHARED);
        }
        if (folded.equals("disabled")) {
            return Reading.unread(Reason.MEMORY_DISABLED);
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            return Reading.unread(Reason.MEMORY_SYNTAX);
        }
        int digits = numberEnd(words, 0);
        int sign = skipSpace(words, digits);
        boolean multiplied = sign < words.length() && "xX×*".indexOf(words.charAt(sign)) >= 0;
        return multiplied
                ? Count.parse(words.substring(0, digits))
                        .fold(
                                pieces -> amount(words, skipSpace(words, sign + 1), pieces),
                                reason -> Reading.unread(Reason.MEMORY_SYNTAX))
                : amount(words, 0, 1);
    }

    BigInteger bytes() {
        return bytesEach.multiply(BigInteger.valueOf(pieces));
    }

    private static Reading<MemorySize> amount(String words, int start, long pieces) {
        int end = numberEnd(words, start);
        String number = words.substring(start, end);
        if (end < words.length() && words.charAt(end) == ',') {
            return Reading.unread(Reason.MEMORY_AMBIGUOUS);
        }
        if (!isDecimal(number) || pieces == 0) {
            return Reading.unread(Reason.MEMORY_SYNTAX);
        }
        return MemoryUnit.bytes(words.substring(skipSpace(words, end)))
                .flatMap(unit -> whole(new BigDecimal(number).multiply(new BigDecimal(unit))))
                .flatMap(bytes -> within(new MemorySize(pieces, bytes)));
    }

    private static Reading<MemorySize> within(MemorySize size) {
        return size.bytes().bitLength() <= MAX_BITS ? Reading.of(size) : Reading.unread(Reason.MEMORY_SYNTAX);
    }

    private static Reading<BigInteger> whole(BigDecimal bytes) {
        BigDecimal stripped = bytes.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return Reading.unread(Reason.MEMORY_SYNTAX);
        }
        return stripped.scale() > 0 ? Reading.unread(Reason.MEMORY_NOT_WHOLE) : Reading.of(stripped.toBigInteger());
    }

    private static boolean isDecimal(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        boolean plain = !whole.isEmpty() && (whole.length() == 1 || whole.charAt(0) != '0');
        return plain
                && number.length() <= LONGEST_NUMBER
                && point != number.length() - 1
                && number.indexOf('.', point + 1) < 0;
    }

    private static int numberEnd(String words, int from) {
        int end = from;
        while (end < words.length() && (Count.isDigit(words.charAt(end)) || words.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static int skipSpace(String words, int from) {
        return from < words.length() && words.charAt(from) == ' ' ? from + 1 : from;
    }
}
