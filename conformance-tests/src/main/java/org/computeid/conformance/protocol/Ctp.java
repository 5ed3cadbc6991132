package org.computeid.conformance.protocol;

import java.time.Duration;

/** The limits of the protocol CTP/1. */
public final class Ctp {

    /** The version of the protocol, sent in every hello: 1. */
    public static final int VERSION = 1;

    /** The longest line, in bytes, without its line end: 16 MiB. */
    public static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    /** The most requests that wait for their answers at one time: 64. */
    public static final int MAX_IN_FLIGHT = 64;

    /** The time from the start of a product to its hello: 60 seconds. */
    public static final Duration HELLO_TIME = Duration.ofSeconds(60);

    /** The time for one request, from when no earlier one is unanswered: 5 seconds. */
    public static final Duration OPERATION_TIME = Duration.ofSeconds(5);

    /** The restarts of one product in one run: 10. */
    public static final int MAX_RESTARTS = 10;

    /** The operation that answers its {@code in}: the smoke test of an adapter. */
    public static final String ECHO = "echo";

    private Ctp() {}
}
