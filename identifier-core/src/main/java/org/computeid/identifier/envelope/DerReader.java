package org.computeid.identifier.envelope;

import java.util.Arrays;

/**
 * Reads elements of DER one after the other, as far as keys and signatures need them: tags of one byte and definite lengths in
 * their shortest form. It goes down only where it is told to, so that nothing nests deeper than the shape that is due.
 */
final class DerReader {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    private static final int MAX_LENGTH_BYTES = 2;

    private final byte[] bytes;
    private final int end;
    private int at;

    private DerReader(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    static DerReader of(byte[] bytes) {
        return new DerReader(bytes, 0, bytes.length);
    }

    /** The elements inside of bytes that are one sequence and nothing more. */
    static DerReader ofSequence(byte[] bytes) throws DerException {
        DerReader whole = of(bytes);
        DerReader inside = whole.enter(SEQUENCE);
        whole.finish();
        return inside;
    }

    boolean isNext(int tag) {
        return at < end && (bytes[at] & 0xFF) == tag;
    }

    /** The elements inside the next one. */
    DerReader enter(int tag) throws DerException {
        if (!isNext(tag)) {
            throw new DerException("another element is due");
        }
        at++;
        int length = length();
        if (length > end - at) {
            throw new DerException("an element is cut off");
        }
        at += length;
        return new DerReader(bytes, at - length, at);
    }

    /** A copy of what is inside the next element. */
    byte[] take(int tag) throws DerException {
        return enter(tag).rest();
    }

    /** A copy of what is inside the next element, which has so many bytes. */
    byte[] take(int tag, int length) throws DerException {
        DerReader inside = enter(tag);
        if (inside.end - inside.at != length) {
            throw new DerException("an element has another length");
        }
        return inside.rest();
    }

    /** A copy of the bits of a bit string, which are whole bytes. */
    byte[] takeBits(int tag) throws DerException {
        DerReader inside = enter(tag);
        if (inside.at == inside.end || bytes[inside.at] != 0) {
            throw new DerException("a bit string is not made of whole bytes");
        }
        inside.at++;
        return inside.rest();
    }

    /** The magnitude, without leading zeroes, of an integer that is not negative. */
    byte[] takeInteger() throws DerException {
        DerReader inside = enter(INTEGER);
        int length = inside.end - inside.at;
        boolean padded = length > 1 && bytes[inside.at] == 0;
        boolean shortest = length > 0 && bytes[inside.at] >= 0 && !(padded && bytes[inside.at + 1] >= 0);
        if (!shortest) {
            throw new DerException("an integer is negative or not in its shortest form");
        }
        inside.at += padded ? 1 : 0;
        return inside.rest();
    }

    /** An integer from 0 to a bound below 2^31. */
    int takeInteger(int max) throws DerException {
        long number = 0;
        for (byte digit : takeInteger()) {
            number = number << 8 | (digit & 0xFF);
            if (number > max) {
                throw new DerException("an integer is too large");
            }
        }
        return (int) number;
    }

    void finish() throws DerException {
        if (at != end) {
            throw new DerException("more than is due");
        }
    }

    private byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    private int length() throws DerException {
        int first = next();
        if (first < LONG_FORM) {
            return first;
        }
        int count = first - LONG_FORM;
        if (count == 0 || count > MAX_LENGTH_BYTES) {
            throw new DerException("a length is indefinite or too large");
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | next();
        }
        if (length < LONG_FORM || length >>> (8 * (count - 1)) == 0) {
            throw new DerException("a length is not in its shortest form");
        }
        return length;
    }

    private int next() throws DerException {
        if (at == end) {
            throw new DerException("an element is cut off");
        }
        return bytes[at++] & 0xFF;
    }
}
