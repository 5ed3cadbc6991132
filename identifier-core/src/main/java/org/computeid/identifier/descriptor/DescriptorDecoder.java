package org.computeid.identifier.descriptor;

import java.util.Objects;
import org.computeid.identifier.envelope.PayloadDecoder;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.JsonValue;

/**
 * Reads verified documents as descriptors, which is the only way to a {@code Verified<ComputeDescriptor>} (ENV-39).
 *
 * <p>It enforces the structure of a descriptor and no rule across members. Immutable.
 */
public final class DescriptorDecoder extends PayloadDecoder<ComputeDescriptor> {

    private final DescriptorCodec codec;

    private DescriptorDecoder(DescriptorCodec codec) {
        this.codec = codec;
    }

    /**
     * A decoder that reads with a codec.
     *
     * @param codec what asks the tables
     * @return the decoder
     */
    public static DescriptorDecoder of(DescriptorCodec codec) {
        return new DescriptorDecoder(Objects.requireNonNull(codec, "codec"));
    }

    /**
     * Reads a well-formed descriptor.
     *
     * @param document the verified document
     * @return the descriptor
     * @throws VerificationException with {@code PAYLOAD} at the first structural finding
     */
    @Override
    protected ComputeDescriptor decode(JsonValue document) throws VerificationException {
        DescriptorReading reading = codec.read(document);
        Findings.requireNone(reading.findings(), "descriptor");
        return reading.orElseThrow();
    }
}
