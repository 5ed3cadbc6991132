package org.computeid.identifier.json;

/**
 * Why bytes or a tree are not canonical JSON, e.g. {@link #DUPLICATE}. The list is closed (CJ-20).
 *
 * <p>The document's {@link #SIZE} is asked first; then the first fault in byte order wins (CJ-21 to CJ-29).
 */
public enum JsonReason {
    /** Bytes that are not UTF-8 (overlong forms, encoded surrogates and cut sequences among them), or a byte order mark. */
    ENCODING,
    /** Bytes that no JSON text has in this place, e.g. {@code 01}, {@code NaN} or an end that comes too early. */
    SYNTAX,
    /** Anything but white space after the value. */
    TRAILING,
    /** A member name that its object has already, also where one of the two is spelled with an escape. */
    DUPLICATE,
    /** A null. */
    NULL,
    /** A number that is well-formed but no integer in range: a fraction, an exponent, {@code -0}, 2^53 and beyond. */
    NUMBER,
    /** A string with a forbidden or unassigned code point or a lone surrogate, or one that is not in form NFC. */
    STRING,
    /** A member name that is not 1 to 64 characters of {@code A-Z a-z 0-9 _ . -}, whatever is wrong with it. */
    NAME,
    /** An array or object inside sixteen others. */
    DEPTH,
    /** A document, an array, an object or a string that is longer than its limit. */
    SIZE,
    /** Bytes that hold a value of the subset, but are not its canonical form. */
    NOT_CANONICAL
}
