package org.computeid.identifier.code;

/** Why an edition of a code table is refused; a closed list (ID-33, ID-34). */
public enum CodeTableReason {
    /** More bytes than {@link CodeTable#MAX_BYTES}. */
    SIZE,
    /** Bytes that are not UTF-8. */
    ENCODING,
    /** A {@code #} line that is none of the four, stands twice, is empty or is missing, or a date that is none. */
    FACT,
    /** Another line where {@code code,status,en,zh} is due. */
    HEADER,
    /** A row without exactly four filled columns, or with a quote or a control character. */
    ROW,
    /** A status other than {@code active}, {@code deprecated} and {@code reserved}. */
    STATUS,
    /** A code that stands twice. */
    REPEATED,
    /** No code at all. */
    EMPTY
}
