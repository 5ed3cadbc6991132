package org.computeid.identifier.descriptor;

import org.computeid.identifier.envelope.PayloadDecoder;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.JsonValue;

/**
 * Reads verified documents as states, which is the only way to a {@code Verified<ComputeState>} (ENV-39).
 *
 * <p>It enforces the structure of a state and no rule across members; whether it is stale, {@link ComputeState#isStaleAt} tells.
 */
public final class StateDecoder extends PayloadDecoder<ComputeState> {

    /** Makes a decoder. */
    public StateDecoder() {}

    /**
     * Reads a well-formed state.
     *
     * @param document the verified document
     * @return the state
     * @throws VerificationException with {@code PAYLOAD} at the first structural finding
     */
    @Override
    protected ComputeState decode(JsonValue document) throws VerificationException {
        StateReading reading = StateCodec.read(document);
        Findings.requireNone(reading.findings(), "state");
        return reading.orElseThrow();
    }
}
