package org.computeid.identifier.id;

/** What {@link ComputeId#parseLenient} had to mend, e.g. {@link #LOWER_CASE} (ID-60). */
public enum Repair {
    /** A wrapper such as {@code computeid:}, a resolver link, a handle or a UUID was taken off. */
    CARRIER,
    /** {@code I} or {@code L} was read as 1, or {@code O} as 0. */
    CONFUSABLE,
    /** A full-width letter or digit was read as its ASCII twin. */
    FULL_WIDTH,
    /** A lower-case letter was read as upper case. */
    LOWER_CASE,
    /** Hyphens were missing, too many, misplaced or of another kind. */
    SEPARATOR,
    /** ASCII or ideographic spaces were dropped. */
    SPACE
}
