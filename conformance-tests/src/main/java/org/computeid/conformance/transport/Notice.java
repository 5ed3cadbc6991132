package org.computeid.conformance.transport;

/**
 * Something that a product did and that no request can be blamed for.
 *
 * @param kind what it is
 * @param detail more of it, for people; may contain what the product wrote
 */
public record Notice(Kind kind, String detail) {

    /** What happened. */
    public enum Kind {
        /** A line came that answers nothing, while nothing was asked. A fault. */
        STRAY_LINE,
        /** The product did not end when its input ended. */
        NO_END,
        /** The product ended with its input, but not with exit code 0. */
        BAD_END
    }
}
