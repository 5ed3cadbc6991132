package org.computeid.identifier.json;

import java.util.function.IntPredicate;

/** A set of ASCII characters, asked by table. */
final class Ascii {

    /** What stands for itself in a string: all but controls, the quote and the backslash. */
    static final Ascii PLAIN = new Ascii(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\');

    /** What a member name is made of (CJ-7). */
    static final Ascii NAME = new Ascii(
            c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0);

    /** What base64url spells bytes with. */
    static final Ascii BASE64URL = new Ascii(c -> NAME.has(c) && c != '.');

    private static final int SIZE = 128;

    /** One entry for every value of a byte, so that the loop needs no second comparison. */
    private final boolean[] members = new boolean[256];

    private Ascii(IntPredicate member) {
        for (int c = 0; c < SIZE; c++) {
            members[c] = member.test(c);
        }
    }

    boolean has(int codePoint) {
        return codePoint >= 0 && codePoint < SIZE && members[codePoint];
    }

    boolean hasAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The index of the first byte from {@code start} on that is no member, or the length. */
    int end(byte[] bytes, int start) {
        int i = start;
        while (i < bytes.length && members[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }
}
