package org.computeid.identifier.id;

/**
 * Why a text, a UUID or a set of fields is not a compute identifier, e.g. {@link #CHECK}. The list is closed (ID-20).
 *
 * <p>Each reason has at most one place in the input; see {@link IdRejection#index()}.
 */
public enum IdReason {
    /** The text has not exactly the length that is due, in UTF-16 units; asked before all else, without a place. */
    LENGTH,
    /** A character outside ASCII that is not a full-width form. */
    NON_ASCII,
    /** A full-width form, U+FF01 to U+FF5E, or the ideographic space U+3000. */
    FULL_WIDTH,
    /** A lower-case letter {@code a} to {@code z} where a symbol is due. */
    LOWER_CASE,
    /** One of the letters {@code I L O U}, which are no symbols since they are mistaken for others. */
    AMBIGUOUS_LETTER,
    /** Any other ASCII character that is no symbol, or a digit where the version letter is due. */
    ILLEGAL_CHARACTER,
    /** Anything in ASCII but a hyphen where a hyphen is due. */
    SEPARATOR,
    /** A legal version letter other than {@code C}: a later format, not a malformed text. */
    UNSUPPORTED_VERSION,
    /** An authority whose first three symbols are not decimal digits, or are {@code 000}. */
    AUTHORITY,
    /** A serial of eight zeroes. */
    SERIAL,
    /** Every character is fine, but the check symbols are not those of the rest. */
    CHECK,
    /** A UUID that does not come from a compute identifier, without a place. */
    UUID,
    /** A text of an interoperation profile that does not fit it, without a place. */
    PROFILE
}
