package org.computeid.identifier.code;

/** Whether a code may be given out, e.g. {@link #ACTIVE}. */
public enum CodeStatus {
    /** In use. */
    ACTIVE,
    /** Known and still read, no longer given out. */
    DEPRECATED,
    /** Kept free for a later use; not to be given out. */
    RESERVED
}
