package org.computeid.conformance.runner;

import org.computeid.conformance.transport.Exchange;

/**
 * A request of a run, why it was made, and what came of it.
 *
 * @param caseId the case that it was made for; empty for an echo
 * @param asking why it was made
 * @param exchange the request and what came of it
 */
public record TranscriptEntry(String caseId, Asking asking, Exchange exchange) {}
