package org.computeid.conformance.protocol;

/** The limits of the protocol CTP/1. */
public final class Ctp {

    /** The version of the protocol, sent in every hello: 1. */
    public static final int VERSION = 1;

    /** The longest line, in bytes, without its line end: 16 MiB. */
    public static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private Ctp() {}
}
