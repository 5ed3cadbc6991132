package org.computeid.identifier.json;

import java.util.Base64;
import java.util.Optional;

/**
 * The one spelling of bytes in base64url, e.g. {@code _w} for one byte 255 (RFC 4648 section 5): no padding, no white space,
 * unused bits zero.
 */
public final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Url() {}

    /**
     * Writes bytes.
     *
     * @param bytes any bytes
     * @return their text, empty for no bytes
     */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads bytes, strictly: what is accepted is exactly what {@link #encode} writes.
     *
     * @param text any text
     * @return the bytes
     * @throws IllegalArgumentException if the text has another character, an impossible length or an unused bit that is set
     */
    public static byte[] decode(String text) {
        return tryDecode(text).orElseThrow(() -> new IllegalArgumentException("no base64url without padding"));
    }

    /**
     * Reads bytes as {@link #decode} does, without an exception on the way.
     *
     * @param text any text
     * @return the bytes, or empty where {@link #decode} throws
     */
    public static Optional<byte[]> tryDecode(String text) {
        boolean legal = text.length() % 4 != 1 && Ascii.BASE64URL.hasAll(text) && unusedBitsAreZero(text);
        return legal ? Optional.of(Base64.getUrlDecoder().decode(text)) : Optional.empty();
    }

    /** The last character of two carries four unused bits, the last of three carries two. */
    private static boolean unusedBitsAreZero(String text) {
        int mask = switch (text.length() % 4) {
            case 2 -> 0b1111;
            case 3 -> 0b11;
            default -> 0;
        };
        return mask == 0 || (ALPHABET.indexOf(text.charAt(text.length() - 1)) & mask) == 0;
    }
}
