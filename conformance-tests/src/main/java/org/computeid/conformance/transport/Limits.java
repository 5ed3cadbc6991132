package org.computeid.conformance.transport;

import java.time.Duration;
import org.computeid.conformance.protocol.Ctp;

/**
 * How long a product may take and how often it may be restarted.
 *
 * @param hello from the start to the hello
 * @param operation for one request, from when no earlier one is unanswered
 * @param restarts the most restarts in a run
 * @param inFlight the most requests that wait for their answers at one time
 */
public record Limits(Duration hello, Duration operation, int restarts, int inFlight) {

    /** The limits of CTP/1, with which every run for a certificate is made. */
    public static final Limits CTP =
            new Limits(Ctp.HELLO_TIME, Ctp.OPERATION_TIME, Ctp.MAX_RESTARTS, Ctp.MAX_IN_FLIGHT);
}
