package org.computeid.identifier.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where bytes or a tree are not canonical JSON, with the closed reason and the place, e.g. {@code NUMBER at
 * /units/0/count, byte 41} (CJ-20, CJ-30).
 *
 * <p>Neither the message nor the pointer holds text of the input other than legal member names.
 */
public final class JsonException extends IllegalArgumentException {

    /** The offset of a fault that has no place in bytes, since a tree was written: −1. */
    public static final int NO_OFFSET = -1;

    private static final long serialVersionUID = 1L;

    private final JsonReason reason;
    private final @Nullable String pointer;
    private final int offset;

    JsonException(JsonReason reason, @Nullable String pointer, int offset) {
        super(message(reason, pointer, offset));
        this.reason = reason;
        this.pointer = pointer;
        this.offset = offset;
    }

    /**
     * Why the input was refused.
     *
     * @return the reason
     */
    public JsonReason reason() {
        return reason;
    }

    /**
     * The JSON pointer (RFC 6901) of the innermost value that was read or due, e.g. {@code /units/0/count}.
     *
     * @return the pointer, empty text for the value at the top; absent where the fault is one of the document as a whole:
     *     its size, a byte order mark, trailing bytes, a form that is not canonical
     */
    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }

    /**
     * The byte at which the fault begins.
     *
     * @return the 0-based offset, at most the length of the input, or {@link #NO_OFFSET} where a tree was written
     */
    public int offset() {
        return offset;
    }

    private static String message(JsonReason reason, @Nullable String pointer, int offset) {
        StringBuilder line = new StringBuilder("no canonical JSON: ").append(reason);
        if (pointer != null) {
            line.append(" at ").append(pointer.isEmpty() ? "the top" : pointer);
        }
        if (offset != NO_OFFSET) {
            line.append(pointer == null ? " at byte " : ", byte ").append(offset);
        }
        return line.toString();
    }
}
