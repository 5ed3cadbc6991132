package org.computeid.identifier.descriptor;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor in the making: every part may still be missing.
 *
 * <pre>{@code
 * ComputeDescriptor descriptor = ComputeDescriptor.draft()
 *         .id(id).name("Training cluster 1").registrant(Registrant.of("Example Compute"))
 *         .unit(Unit.of(UnitKind.ACCELERATOR, "NVIDIA", "H100-SXM-80GB", 8))
 *         .issued(now).expires(now.plus(Duration.ofDays(365))).seq(1L)
 *         .build();
 * }</pre>
 *
 * <p>Mutable and not for use by several threads at once. Nothing but presence is checked here.
 */
public final class DescriptorDraft implements PartialDescriptor {

    private @Nullable ComputeId id;
    private @Nullable String name;
    private @Nullable Registrant registrant;
    private @Nullable ComputeId partOf;
    private @Nullable Location location;
    private final List<Optional<Unit>> units = new ArrayList<>();
    private final List<Optional<Claim>> compute = new ArrayList<>();
    private @Nullable BigInteger memoryBytes;
    private final List<Storage> storage = new ArrayList<>();
    private final List<NetworkLink> network = new ArrayList<>();
    private @Nullable Facility facility;
    private @Nullable Service service;
    private final List<Optional<Latency>> latency = new ArrayList<>();
    private final List<Access> access = new ArrayList<>();
    private @Nullable JsonObject extensions;
    private @Nullable Instant issued;
    private @Nullable Instant expires;
    private @Nullable Long seq;
    private @Nullable StatusEntry status;
    private @Nullable Stated stated;

    DescriptorDraft() {}

    /** Class and tier as a document states them, each null where it states no string. */
    private record Stated(
            @Nullable String resourceClass, @Nullable String tier) {}

    /**
     * Sets the identifier; class and tier follow from it (DOC-20).
     *
     * @param value the identifier that is described
     * @return this draft
     */
    public DescriptorDraft id(@Nullable ComputeId value) {
        id = value;
        return this;
    }

    /**
     * Sets the name (DOC-21).
     *
     * @param value the resource's name
     * @return this draft
     */
    public DescriptorDraft name(@Nullable String value) {
        name = value;
        return this;
    }

    /**
     * Sets the registrant (DOC-22).
     *
     * @param value who answers for the resource
     * @return this draft
     */
    public DescriptorDraft registrant(@Nullable Registrant value) {
        registrant = value;
        return this;
    }

    /**
     * Sets the resource that this one is a part of (DOC-25).
     *
     * @param value its identifier
     * @return this draft
     */
    public DescriptorDraft partOf(@Nullable ComputeId value) {
        partOf = value;
        return this;
    }

    /**
     * Sets where it stands (DOC-30).
     *
     * @param value the location
     * @return this draft
     */
    public DescriptorDraft location(@Nullable Location value) {
        location = value;
        return this;
    }

    /**
     * Adds a unit entry (DOC-40).
     *
     * @param value equal pieces of hardware
     * @return this draft
     */
    public DescriptorDraft unit(Unit value) {
        units.add(Optional.of(value));
        return this;
    }

    /**
     * Adds a claim (DOC-50).
     *
     * @param value a statement about computing power
     * @return this draft
     */
    public DescriptorDraft claim(Claim value) {
        compute.add(Optional.of(value));
        return this;
    }

    /**
     * Sets the memory of the whole resource (DOC-65).
     *
     * @param bytes how many bytes
     * @return this draft
     */
    public DescriptorDraft memoryBytes(@Nullable BigInteger bytes) {
        memoryBytes = bytes;
        return this;
    }

    /**
     * Adds storage (DOC-66).
     *
     * @param value storage of one kind
     * @return this draft
     */
    public DescriptorDraft storage(Storage value) {
        storage.add(value);
        return this;
    }

    /**
     * Adds a connection (DOC-70).
     *
     * @param value how the resource is connected
     * @return this draft
     */
    public DescriptorDraft network(NetworkLink value) {
        network.add(value);
        return this;
    }

    /**
     * Sets the house around it (DOC-75).
     *
     * @param value the facility
     * @return this draft
     */
    public DescriptorDraft facility(@Nullable Facility value) {
        facility = value;
        return this;
    }

    /**
     * Sets what is promised (DOC-84).
     *
     * @param value the service
     * @return this draft
     */
    public DescriptorDraft service(@Nullable Service value) {
        service = value;
        latency.clear();
        if (value != null) {
            value.latency().forEach(each -> latency.add(Optional.of(each)));
        }
        return this;
    }

    /**
     * Adds a way to call it (DOC-94).
     *
     * @param value an access point
     * @return this draft
     */
    public DescriptorDraft access(Access value) {
        access.add(value);
        return this;
    }

    /**
     * Sets the members under reverse domain names (DOC-100).
     *
     * @param value an object
     * @return this draft
     */
    public DescriptorDraft extensions(@Nullable JsonObject value) {
        extensions = value;
        return this;
    }

    /**
     * Sets from when it holds (DOC-11).
     *
     * @param value whole seconds
     * @return this draft
     */
    public DescriptorDraft issued(@Nullable Instant value) {
        issued = value;
        return this;
    }

    /**
     * Sets from when it no longer holds (DOC-12).
     *
     * @param value whole seconds
     * @return this draft
     */
    public DescriptorDraft expires(@Nullable Instant value) {
        expires = value;
        return this;
    }

    /**
     * Sets the number that only rises (DOC-13).
     *
     * @param value at least 0
     * @return this draft
     */
    public DescriptorDraft seq(@Nullable Long value) {
        seq = value;
        return this;
    }

    /**
     * Sets the place in a status list (DOC-14).
     *
     * @param value list and index
     * @return this draft
     */
    public DescriptorDraft status(@Nullable StatusEntry value) {
        status = value;
        return this;
    }

    @Override
    public Optional<ComputeId> findId() {
        return Optional.ofNullable(id);
    }

    @Override
    public Optional<String> findResourceClass() {
        return stated == null
                ? findId().map(value -> String.valueOf(value.resourceClass()))
                : Optional.ofNullable(stated.resourceClass());
    }

    @Override
    public Optional<String> findTier() {
        return stated == null
                ? findId().map(value -> String.valueOf(value.tier()))
                : Optional.ofNullable(stated.tier());
    }

    @Override
    public Optional<ComputeId> findPartOf() {
        return Optional.ofNullable(partOf);
    }

    @Override
    public Optional<Location> findLocation() {
        return Optional.ofNullable(location);
    }

    @Override
    public List<Optional<Unit>> units() {
        return List.copyOf(units);
    }

    @Override
    public List<Optional<Claim>> compute() {
        return List.copyOf(compute);
    }

    @Override
    public Optional<Service> findService() {
        return Optional.ofNullable(service);
    }

    @Override
    public List<Optional<Latency>> latency() {
        return List.copyOf(latency);
    }

    @Override
    public Optional<Instant> findIssued() {
        return Optional.ofNullable(issued);
    }

    @Override
    public Optional<Instant> findExpires() {
        return Optional.ofNullable(expires);
    }

    /**
     * The descriptor, if no required part is missing; whether its values keep the rules is not asked here.
     *
     * @return the descriptor
     * @throws DescriptorException with REQUIRED for every part that is missing
     */
    public ComputeDescriptor build() {
        List<Finding> missing = missing();
        boolean complete = missing.isEmpty();
        if (!complete
                || id == null
                || name == null
                || registrant == null
                || issued == null
                || expires == null
                || seq == null) {
            throw new DescriptorException(missing);
        }
        return new ComputeDescriptor(
                id,
                name,
                registrant,
                partOf,
                location,
                Entries.present(units),
                Entries.present(compute),
                memoryBytes,
                storage,
                network,
                facility,
                service,
                access,
                extensions,
                new Issuance(issued, expires, seq, status));
    }

    /** Keeps what a document states, which need not be what follows from its identifier. */
    DescriptorDraft stated(@Nullable String resourceClass, @Nullable String tier) {
        stated = new Stated(resourceClass, tier);
        return this;
    }

    /** Sets what is promised, and keeps the places of the latencies that could not be read. */
    DescriptorDraft service(@Nullable Service value, List<Optional<Latency>> places) {
        service = value;
        latency.clear();
        latency.addAll(places);
        return this;
    }

    /** Keeps the place of a unit entry that could not be read. */
    void unreadableUnit() {
        units.add(Optional.empty());
    }

    /** Keeps the place of a claim that could not be read. */
    void unreadableClaim() {
        compute.add(Optional.empty());
    }

    private List<Finding> missing() {
        List<Finding> missing = new ArrayList<>();
        require(id, "/id", missing);
        require(name, "/name", missing);
        require(registrant, "/registrant", missing);
        require(issued, "/issued", missing);
        require(expires, "/expires", missing);
        require(seq, "/seq", missing);
        for (int i = 0; i < units.size(); i++) {
            require(units.get(i).orElse(null), "/units/" + i, missing);
        }
        for (int i = 0; i < compute.size(); i++) {
            require(compute.get(i).orElse(null), "/compute/" + i, missing);
        }
        Collections.sort(missing);
        return missing;
    }

    private static void require(@Nullable Object part, String pointer, List<Finding> missing) {
        if (part == null) {
            missing.add(Finding.structural(FindingCode.REQUIRED, pointer));
        }
    }
}
