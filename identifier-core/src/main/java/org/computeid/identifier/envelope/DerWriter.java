package org.computeid.identifier.envelope;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** Writes elements of DER, each as the bytes that it is; what is put together is overwritten if it was a secret. */
final class DerWriter {

    private DerWriter() {}

    /** An element around others, which follow one another. */
    static byte[] element(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] head = head(tag, length);
        byte[] element = Arrays.copyOf(head, head.length + length);
        int at = head.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, element, at, part.length);
            at += part.length;
        }
        return element;
    }

    /** An element around a secret or around others that hold one, which are overwritten. */
    static byte[] secretElement(int tag, byte[]... parts) {
        byte[] element = element(tag, parts);
        for (byte[] part : parts) {
            Arrays.fill(part, (byte) 0);
        }
        return element;
    }

    static byte[] bits(int tag, byte[] bits) {
        return element(tag, new byte[1], bits);
    }

    static byte[] integer(long number) {
        return element(DerReader.INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    /** The integer of a magnitude, whatever its leading zeroes. */
    static byte[] integer(byte[] magnitude) {
        return element(
                DerReader.INTEGER, BigIntegers.fromUnsignedByteArray(magnitude).toByteArray());
    }

    private static byte[] head(int tag, int length) {
        if (length < 0x80) {
            return new byte[] {(byte) tag, (byte) length};
        }
        return length < 0x100
                ? new byte[] {(byte) tag, (byte) 0x81, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >>> 8), (byte) length};
    }
}
