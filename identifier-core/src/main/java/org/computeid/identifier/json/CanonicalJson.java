package org.computeid.identifier.json;

import java.util.Arrays;

/**
 * The door to canonical JSON, the one byte form of a document that is signed, e.g. {@code {"count":8,"name":"杭州"}}: a
 * strict subset of what RFC 8785 writes (docs/spec/canonical-json.md).
 *
 * <p>Every method may be called with bytes from a stranger. The size is asked before anything is allocated, nothing is
 * looked at twice but what is not canonical, and no input makes them throw anything but a {@link JsonException}. What the
 * members mean is not judged here.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * Reads bytes that are their own canonical form (CJ-14).
     *
     * @param bytes the bytes of one document
     * @param limits how much is read
     * @return the value at the top
     * @throws JsonException with the reason that {@link #canonicalize} gives, else with {@code NOT_CANONICAL} and the
     *     offset of the first byte that differs from the canonical form
     */
    public static JsonValue read(byte[] bytes, JsonLimits limits) {
        JsonReader reader = new JsonReader(bytes, limits);
        JsonValue value = reader.document();
        if (!reader.wasCanonical()) {
            throw notCanonical(bytes, write(value, limits));
        }
        return value;
    }

    /**
     * Checks that bytes are their own canonical form, as {@link #read} does, without building a tree (CJ-14).
     *
     * @param bytes the bytes of one document
     * @param limits how much is read
     * @throws JsonException exactly where {@link #read} throws it
     */
    public static void check(byte[] bytes, JsonLimits limits) {
        if (!CanonicalScan.accepts(bytes, limits)) {
            throw notCanonical(bytes, canonicalize(bytes, limits));
        }
    }

    /**
     * Reads bytes in any member order, with any white space and any escapes, but within the subset (CJ-15).
     *
     * @param bytes the bytes of one document
     * @param limits how much is read
     * @return the value at the top
     * @throws JsonException with the first fault in byte order
     */
    public static JsonValue readLenient(byte[] bytes, JsonLimits limits) {
        return new JsonReader(bytes, limits).document();
    }

    /**
     * Turns bytes that {@link #readLenient} accepts into their canonical form (CJ-15).
     *
     * @param bytes the bytes of one document
     * @param limits how much is read
     * @return the canonical bytes, never more than there were
     * @throws JsonException with the first fault in byte order
     */
    public static byte[] canonicalize(byte[] bytes, JsonLimits limits) {
        return write(readLenient(bytes, limits), limits);
    }

    /**
     * Writes the canonical bytes of a document, within {@link JsonLimits#DOCUMENT} (CJ-19).
     *
     * @param value the value at the top
     * @return the bytes, which {@link #read} turns into an equal value
     * @throws JsonException with a pointer and no offset, if the tree holds what {@link #read} would refuse
     */
    public static byte[] write(JsonValue value) {
        return write(value, JsonLimits.DOCUMENT);
    }

    /**
     * Writes canonical bytes within given limits (CJ-19).
     *
     * @param value the value at the top
     * @param limits how much may be written
     * @return the bytes, which {@link #read} with the same limits turns into an equal value
     * @throws JsonException with a pointer and no offset, if the tree holds what {@link #read} would refuse
     */
    public static byte[] write(JsonValue value, JsonLimits limits) {
        return new JsonWriter(limits).write(value);
    }

    private static JsonException notCanonical(byte[] bytes, byte[] canonical) {
        return new JsonException(JsonReason.NOT_CANONICAL, null, Arrays.mismatch(bytes, canonical));
    }
}
