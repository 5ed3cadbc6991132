package org.computeid.identifier.json;

/**
 * How much of a stranger's bytes is read, e.g. {@link #DOCUMENT} (CJ-9).
 *
 * <p>Immutable. Depth, items, members and name length are the same for everything that is read; the two sizes differ
 * between a document and the envelope around it.
 *
 * @param bytes the most bytes that a text may have, white space included
 * @param codePoints the most code points that one string may have
 */
public record JsonLimits(int bytes, int codePoints) {

    /** How deep arrays and objects may lie in each other; the outermost has depth 1: 16. */
    public static final int DEPTH = 16;

    /** The most items of an array: 1,024. */
    public static final int ITEMS = 1_024;

    /** The most members of an object: 128. */
    public static final int MEMBERS = 128;

    /** The most characters of a member name: 64. */
    public static final int NAME = 64;

    /** The limits of a document: 256 KiB, strings of 4,096 code points. */
    public static final JsonLimits DOCUMENT = new JsonLimits(256 * 1024, 4_096);

    /**
     * The limits of an envelope: 512 KiB, strings of 349,526 code points, which is what base64url makes of a document of
     * 256 KiB. The shorter limit of a signature is the envelope's own.
     */
    public static final JsonLimits ENVELOPE = new JsonLimits(512 * 1024, 349_526);

    /**
     * Checks its parts.
     *
     * @param bytes the most bytes that a text may have, white space included
     * @param codePoints the most code points that one string may have
     * @throws IllegalArgumentException if a limit is not positive
     */
    public JsonLimits {
        if (bytes < 1 || codePoints < 1) {
            throw new IllegalArgumentException("a limit is positive: " + bytes + ", " + codePoints);
        }
    }
}
