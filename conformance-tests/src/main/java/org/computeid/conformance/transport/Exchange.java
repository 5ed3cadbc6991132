package org.computeid.conformance.transport;

/**
 * A request and what came of it.
 *
 * @param request the line of the request, which is ASCII; empty if it was never made
 * @param outcome what came of it
 */
public record Exchange(String request, Outcome outcome) {}
