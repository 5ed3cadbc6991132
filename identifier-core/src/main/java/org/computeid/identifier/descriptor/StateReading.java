package org.computeid.identifier.descriptor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What reading a document of type {@code compute-state} gave: as much of it as could be read, and the structural findings, e.g.
 * RANGE at {@code /available/0/count}. Immutable.
 */
public final class StateReading {

    private final @Nullable ComputeId id;
    private final @Nullable Digest descriptor;
    private final List<Optional<Available>> available;
    private final List<Optional<Load>> load;
    private final @Nullable Instant issued;
    private final @Nullable Instant expires;
    private final @Nullable ComputeState state;
    private final List<Finding> findings;

    StateReading(StateReader reader, List<Finding> findings) {
        id = reader.id();
        descriptor = reader.descriptor();
        available = reader.available();
        load = reader.load();
        issued = reader.issued();
        expires = reader.expires();
        state = findings.isEmpty() ? reader.toState() : null;
        this.findings = findings;
    }

    private StateReading(ComputeState state) {
        id = state.id();
        descriptor = state.descriptor();
        available = state.available().stream().map(Optional::of).toList();
        load = state.load().stream().map(Optional::of).toList();
        issued = state.issuance() == null ? null : state.issuance().issued();
        expires = state.issuance() == null ? null : state.issuance().expires();
        this.state = state;
        findings = List.of();
    }

    /**
     * The parts of a state that was built in code, with no findings.
     *
     * @param state any state; whether it keeps the rules is not asked here
     * @return the reading
     */
    public static StateReading of(ComputeState state) {
        return new StateReading(Objects.requireNonNull(state, "state"));
    }

    /**
     * The identifier, if it could be read.
     *
     * @return the identifier, or empty
     */
    public Optional<ComputeId> findId() {
        return Optional.ofNullable(id);
    }

    /**
     * The digest of the descriptor, if it could be read.
     *
     * @return the digest, or empty
     */
    public Optional<Digest> findDescriptor() {
        return Optional.ofNullable(descriptor);
    }

    /**
     * The entries of {@code available} in their order.
     *
     * @return an unmodifiable list; an entry that could not be read is empty
     */
    public List<Optional<Available>> available() {
        return available;
    }

    /**
     * The entries of {@code load} in their order.
     *
     * @return an unmodifiable list; an entry that could not be read is empty
     */
    public List<Optional<Load>> load() {
        return load;
    }

    /**
     * From when it holds, if that could be read.
     *
     * @return the instant, or empty
     */
    public Optional<Instant> findIssued() {
        return Optional.ofNullable(issued);
    }

    /**
     * From when it no longer holds, if that could be read.
     *
     * @return the instant, or empty
     */
    public Optional<Instant> findExpires() {
        return Optional.ofNullable(expires);
    }

    /**
     * All structural findings.
     *
     * @return an unmodifiable list, sorted by pointer, then code; empty for a well-formed document
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The state, if the document is well formed.
     *
     * @return the state, or empty if there are findings
     */
    public Optional<ComputeState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * The state, or an exception with the findings.
     *
     * @return the state
     * @throws DescriptorException if there are findings
     */
    public ComputeState orElseThrow() {
        return state().orElseThrow(() -> new DescriptorException(findings));
    }
}
