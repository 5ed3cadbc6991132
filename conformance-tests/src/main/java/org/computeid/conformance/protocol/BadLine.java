package org.computeid.conformance.protocol;

/** Why a line is outside the protocol, e.g. {@link #JSON}. */
public enum BadLine {
    /** The line is not UTF-8. */
    ENCODING,
    /** The line is not one JSON object, has a duplicate member, or something after the object. */
    JSON,
    /** The line is longer than 16 MiB. */
    TOO_LONG,
    /** A JSON object that is no message of the protocol. */
    SHAPE,
    /** An answer to a request that nobody made. */
    UNKNOWN_ID,
    /** A second answer to a request. */
    ANSWERED_TWICE
}
