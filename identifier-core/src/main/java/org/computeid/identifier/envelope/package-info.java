/**
 * Signed envelopes: JWS General JSON in a closed profile, its algorithms and keys, and the {@code Verified} values that only
 * a successful verification makes (docs/spec/envelope.md).
 */
package org.computeid.identifier.envelope;
