package org.computeid.identifier.descriptor;

import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/**
 * Turns documents of type {@code compute-state} into records and back; {@code write(decode(x))} is equal to {@code x}, always.
 *
 * <p>Reading enforces the structure with the finding codes of DOC-5 and never stops at the first fault. It does not ask whether
 * the state is stale or fits its descriptor, which {@code StateValidator} does, nor any signature.
 */
public final class StateCodec {

    private StateCodec() {}

    /**
     * Reads a document as far as it can be read.
     *
     * @param document any value
     * @return what could be read and all structural findings
     */
    public static StateReading read(JsonValue document) {
        return StateReader.read(document);
    }

    /**
     * Reads a well-formed document.
     *
     * @param document any value
     * @return the state
     * @throws DescriptorException if the document has structural faults, with all of them
     */
    public static ComputeState decode(JsonValue document) {
        return read(document).orElseThrow();
    }

    /**
     * Writes a state.
     *
     * @param state any state; whether it keeps the rules is not asked here
     * @return its one tree
     * @throws IllegalArgumentException if a time has no spelling in a document
     */
    public static JsonObject write(ComputeState state) {
        Issuance issuance = state.issuance();
        return new ObjectWriter()
                .text("type", ComputeState.TYPE)
                .text("id", state.id().toString())
                .text("descriptor", state.descriptor().toString())
                .list("available", state.available(), StateCodec::available)
                .some("load", state.load(), StateCodec::load)
                .time("issued", issuance.issued())
                .time("expires", issuance.expires())
                .integer("seq", issuance.seq())
                .object("status", issuance.status(), DescriptorWriter::status)
                .toObject();
    }

    private static JsonObject available(Available available) {
        return new ObjectWriter()
                .integer("unit", available.unit())
                .integer("count", available.count())
                .toObject();
    }

    private static JsonObject load(Load load) {
        return new ObjectWriter()
                .choice("metric", load.metric())
                .decimal("value", load.value())
                .choice("source", load.source())
                .choice("statistic", load.statistic())
                .integer("windowSeconds", load.windowSeconds())
                .integer("unit", load.unit())
                .toObject();
    }
}
