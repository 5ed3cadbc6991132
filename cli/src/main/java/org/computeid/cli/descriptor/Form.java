package org.computeid.cli.descriptor;

/** In which form a document came. */
enum Form {
    /** The canonical bytes alone. */
    PAYLOAD,
    /** A signed envelope. */
    ENVELOPE,
    /** An envelope in clear text. */
    CLEAR_TEXT,
    /** A draft, with comments. */
    DRAFT;

    boolean hasSignatures() {
        return this == ENVELOPE || this == CLEAR_TEXT;
    }
}
