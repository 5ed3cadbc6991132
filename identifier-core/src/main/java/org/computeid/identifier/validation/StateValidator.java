package org.computeid.identifier.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.Available;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.Load;
import org.computeid.identifier.descriptor.StateCodec;
import org.computeid.identifier.descriptor.StateReading;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;

/**
 * Finds everything that is wrong in a state, e.g. {@code RANGE at /available/0/count} where more is free than there is (DOC-164).
 *
 * <p>Three layers, as {@link DescriptorValidator} has them. What a state says about units is compared with the descriptor that it
 * names, when that one is at hand; another descriptor is not asked. Signatures and trust are not asked here. Immutable, safe
 * for use by any thread.
 */
public final class StateValidator {

    private static final TimeRule TIME = new TimeRule(Duration.ofHours(1), "DOC-160");

    private final Constraints constraints = new Constraints(CodeTables.shipped());

    /** Makes a validator, which starts the constraint engine. */
    public StateValidator() {}

    /**
     * Validates bytes.
     *
     * @param bytes the bytes of one document
     * @param now the time of the caller's clock
     * @param descriptor the descriptor that is at hand, or empty
     * @return all findings, sorted by pointer, then code; empty for a sound document
     * @throws JsonException if the bytes are not canonical JSON
     */
    public List<Finding> validate(byte[] bytes, Instant now, Optional<NamedDescriptor> descriptor) {
        return validate(CanonicalJson.read(bytes, JsonLimits.DOCUMENT), now, descriptor);
    }

    /**
     * Validates a document that was read from bytes.
     *
     * @param document any value
     * @param now the time of the caller's clock
     * @param descriptor the descriptor that is at hand, or empty
     * @return all findings, sorted by pointer, then code; empty for a sound document
     */
    public List<Finding> validate(JsonValue document, Instant now, Optional<NamedDescriptor> descriptor) {
        StateReading reading = StateCodec.read(document);
        return all(reading.findings(), reading, now, descriptor);
    }

    /**
     * Validates a state that was built in code: the constraints on its records, that it can be written, and the rules.
     *
     * @param state any state
     * @param now the time of the caller's clock
     * @param descriptor the descriptor that is at hand, or empty
     * @return all findings, sorted by pointer, then code; empty for a sound document
     */
    public List<Finding> validate(ComputeState state, Instant now, Optional<NamedDescriptor> descriptor) {
        List<Finding> structure = constraints.check(state, ComputeState.TYPE);
        List<Finding> found = structure.isEmpty()
                ? Constraints.unwritable(ComputeState.TYPE, () -> StateCodec.write(state))
                : structure;
        return all(found, StateReading.of(state), now, descriptor);
    }

    private static List<Finding> all(
            List<Finding> structure, StateReading state, Instant now, Optional<NamedDescriptor> descriptor) {
        List<Finding> found = new ArrayList<>(structure);
        TIME.check(state.findIssued(), state.findExpires(), now, found::add);
        checkRepetition(state, found::add);
        descriptor
                .filter(named ->
                        state.findDescriptor().filter(named.digest()::equals).isPresent())
                .ifPresent(named -> checkAgainst(named, state, found::add));
        return found.stream().distinct().sorted().toList();
    }

    /** No entry about the same twice (DOC-161, DOC-162). */
    private static void checkRepetition(StateReading state, Consumer<Finding> report) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < state.available().size(); i++) {
            Optional<Available> entry = state.available().get(i);
            if (entry.isPresent() && !seen.add(entry.get().unit())) {
                report.accept(Finding.error(FindingCode.DUPLICATE_CLAIM, "/available/" + i, "DOC-161"));
            }
        }
        for (int i = 0; i < state.load().size(); i++) {
            Optional<Load> entry = state.load().get(i);
            if (entry.isPresent() && !seen.add(subject(entry.get()))) {
                report.accept(Finding.error(FindingCode.DUPLICATE_CLAIM, "/load/" + i, "DOC-162"));
            }
        }
    }

    /** What a number about load is about, all but the number. */
    private static List<Object> subject(Load load) {
        return List.of(
                Optional.ofNullable(load.metric()),
                Optional.ofNullable(load.source()),
                Optional.ofNullable(load.statistic()),
                load.windowSeconds(),
                load.findUnit());
    }

    private static void checkAgainst(NamedDescriptor named, StateReading state, Consumer<Finding> report) {
        if (state.findId().filter(id -> !id.equals(named.descriptor().id())).isPresent()) {
            report.accept(Finding.error(FindingCode.ID_MISMATCH, "/id", "DOC-163"));
        }
        List<Unit> units = named.descriptor().units();
        for (int i = 0; i < state.available().size(); i++) {
            Optional<Available> entry = state.available().get(i);
            if (entry.isPresent()) {
                checkAvailable(entry.get(), units, "/available/" + i, report);
            }
        }
        for (int i = 0; i < state.load().size(); i++) {
            OptionalLong unit = state.load().get(i).map(Load::findUnit).orElse(OptionalLong.empty());
            if (unit.isPresent() && unit.getAsLong() >= units.size()) {
                report.accept(Finding.error(FindingCode.RANGE, "/load/" + i + "/unit", "DOC-165"));
            }
        }
    }

    private static void checkAvailable(Available available, List<Unit> units, String place, Consumer<Finding> report) {
        if (available.unit() >= units.size()) {
            report.accept(Finding.error(FindingCode.RANGE, place + "/unit", "DOC-165"));
        } else if (available.unit() >= 0
                && available.count() > units.get((int) available.unit()).count()) {
            report.accept(Finding.error(FindingCode.RANGE, place + "/count", "DOC-164"));
        }
    }
}
