package org.computeid.identifier.descriptor;

import static org.computeid.identifier.Fuzzer.require;
import static org.computeid.identifier.Fuzzer.same;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.computeid.identifier.validation.StateValidator;

/** What {@code .ci/fuzz descriptor} asks: the reading and the rules of descriptors and states. */
public final class DescriptorFuzzer {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final DescriptorCodec CODEC = DescriptorCodec.shipped();
    private static final DescriptorValidator VALIDATOR = DescriptorValidator.shipped();
    private static final StateValidator STATES = new StateValidator();

    private DescriptorFuzzer() {}

    /** Documents to begin with. */
    public static List<byte[]> seeds() {
        return Stream.of(Documents.full(), Documents.small(), Documents.state())
                .map(CanonicalJson::write)
                .toList();
    }

    /** One execution. */
    public static void run(byte[] data) {
        JsonValue document;
        try {
            document = CanonicalJson.readLenient(data, JsonLimits.DOCUMENT);
        } catch (JsonException refused) {
            return;
        }
        descriptor(document);
        state(document);
    }

    private static void descriptor(JsonValue document) {
        List<Finding> findings = VALIDATOR.validate(document, Circumstances.at(NOW));
        same(VALIDATOR.validate(document, Circumstances.at(NOW)), findings);
        DescriptorReading reading = CODEC.read(document);
        require(findings.containsAll(reading.findings()));
        require(reading.descriptor().isPresent() == reading.findings().isEmpty());
        reading.descriptor().ifPresent(descriptor -> {
            same(DescriptorCodec.write(descriptor), document);
            same(VALIDATOR.validateDecoded(descriptor, Circumstances.at(NOW)), findings);
            same(VALIDATOR.validate(descriptor, Circumstances.at(NOW)), findings);
        });
    }

    private static void state(JsonValue document) {
        List<Finding> findings = STATES.validate(document, NOW, Optional.empty());
        same(STATES.validate(document, NOW, Optional.empty()), findings);
        StateReading reading = StateCodec.read(document);
        require(findings.containsAll(reading.findings()));
        if (reading.findings().isEmpty()) {
            ComputeState state = StateCodec.decode(document);
            same(StateCodec.write(state), document);
            same(STATES.validate(state, NOW, Optional.empty()), findings);
        }
    }
}
