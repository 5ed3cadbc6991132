package org.computeid.identifier.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The SHA-256 digest of bytes, e.g. {@code e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855} of none: a
 * document's identity is that of its canonical bytes (CJ-13, CJ-16).
 *
 * <p>Immutable. {@code parse(digest.toString())} is equal to {@code digest}, always; the order is that of the text.
 */
public final class Digest implements Comparable<Digest> {

    /** The bytes of a digest: 32. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Computes the digest.
     *
     * @param bytes any bytes
     * @return their SHA-256 digest
     */
    public static Digest sha256(byte[] bytes) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The digest that these bytes are, without computing anything.
     *
     * @param bytes 32 bytes; they are copied
     * @return the digest
     * @throws IllegalArgumentException if there are not exactly 32
     */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /**
     * Reads the text form.
     *
     * @param text 64 digits of lower-case hexadecimal
     * @return the digest
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Digest parse(String text) {
        boolean legal = text.length() == 2 * LENGTH
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!legal) {
            throw new IllegalArgumentException("a digest is 64 digits of lower-case hexadecimal");
        }
        return new Digest(HexFormat.of().parseHex(text));
    }

    /**
     * The bytes.
     *
     * @return a copy of the 32 bytes
     */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The 64 digits of lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
