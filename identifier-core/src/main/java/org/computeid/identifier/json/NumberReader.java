package org.computeid.identifier.json;

/** Reads a number token; what is well-formed but no integer in range is NUMBER, at its first byte (CJ-5, CJ-26). */
final class NumberReader {

    private final Cursor cursor;

    private NumberReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static long read(Cursor cursor) {
        return new NumberReader(cursor).token();
    }

    private long token() {
        int start = cursor.at;
        boolean negative = cursor.take('-');
        long magnitude = integer();
        boolean integer = !(negative && magnitude == 0);
        if (cursor.take('.')) {
            digits();
            integer = false;
        }
        if (cursor.take('e') || cursor.take('E')) {
            exponent();
            integer = false;
        }
        if (!integer || magnitude > JsonNumber.MAX) {
            throw cursor.fault(JsonReason.NUMBER, start);
        }
        return negative ? -magnitude : magnitude;
    }

    private long integer() {
        boolean zero = cursor.peek() == '0';
        int start = cursor.at;
        long magnitude = digits();
        if (zero && cursor.at > start + 1) {
            throw cursor.fault(JsonReason.SYNTAX, start + 1);
        }
        return magnitude;
    }

    private void exponent() {
        if (!cursor.take('+')) {
            cursor.take('-');
        }
        digits();
    }

    /** At least one digit; a value above the largest integer is only known to be so. */
    private long digits() {
        if (!isDigit(cursor.peek())) {
            throw cursor.unexpected();
        }
        long value = 0;
        while (isDigit(cursor.peek())) {
            int digit = cursor.peek() - '0';
            value = value > JsonNumber.MAX ? value : value * 10 + digit;
            cursor.at++;
        }
        return value;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
