package org.computeid.metering.quantity;

import java.math.BigInteger;

/** A decimal number as it was read, without its point: {@code 989.4} is the digits 9894 with one decimal. */
record Digits(String digits, int decimals) {

    /** 2^127 has 39 digits. */
    private static final int MAX_DIGITS = 39;

    /**
     * The number times a power of ten, as operations per second.
     *
     * @return the rate, or the rejection with SYNTAX if the product is not whole and OVERFLOW if it is too large
     */
    MeteringResult<Rate> times(int exponent, Kind kind, String input) {
        int dropped = decimals - exponent;
        int kept = Math.min(digits.length(), digits.length() - dropped);
        if (!isZero(Math.max(kept, 0), digits.length())) {
            return refused(MeteringReason.SYNTAX, input);
        }
        int start = 0;
        while (start < kept && digits.charAt(start) == '0') {
            start++;
        }
        if (start >= kept) {
            return new MeteringResult.Accepted<>(Rate.zero(kind));
        }
        int zeroes = Math.max(-dropped, 0);
        if (kept - start + zeroes > MAX_DIGITS) {
            return refused(MeteringReason.OVERFLOW, input);
        }
        BigInteger operations = new BigInteger(digits.substring(start, kept)).multiply(BigInteger.TEN.pow(zeroes));
        return operations.bitLength() > Rate.MAX_BITS
                ? refused(MeteringReason.OVERFLOW, input)
                : new MeteringResult.Accepted<>(Rate.of(operations, kind));
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static MeteringResult<Rate> refused(MeteringReason reason, String input) {
        return new MeteringResult.Refused<>(MeteringRejection.at(reason, input, 0));
    }
}
