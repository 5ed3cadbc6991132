package org.computeid.identifier.descriptor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a registrant says about one compute resource: the payload {@code compute-descriptor} (DOC-1).
 *
 * <p>Class and tier are derived from the identifier, so that they cannot differ from it. An optional list that is not
 * stated is empty. A record may hold values that break a rule, such as a count of zero: constraints on the components say
 * so ({@code DescriptorValidator}), and so does reading its text ({@link DescriptorCodec}).
 *
 * @param id the identifier that is described (DOC-20)
 * @param name the resource's name (DOC-21)
 * @param registrant who answers for it (DOC-22)
 * @param partOf the resource that this one is a part of, or null (DOC-25)
 * @param location where it stands; due for tier F, else it may be null (DOC-30)
 * @param units what it is made of, at least one entry (DOC-40)
 * @param compute claims about its computing power; may be empty (DOC-50)
 * @param memoryBytes memory of the whole resource in bytes, or null (DOC-65)
 * @param storage storage; empty if not stated (DOC-66)
 * @param network connections; empty if not stated (DOC-70)
 * @param facility the house around it, only for tier F, or null (DOC-75)
 * @param service what is promised to those who use it, or null (DOC-84)
 * @param access how it is called; empty if not stated (DOC-94)
 * @param extensions members under reverse domain names, or null (DOC-100)
 * @param issuance when it holds and which edition it is (DOC-11)
 */
@HoldsConditions
public record ComputeDescriptor(
        @NotNull ComputeId id,
        @NotNull @Text String name,
        @NotNull @Valid Registrant registrant,
        @Nullable ComputeId partOf,
        @Nullable @Valid Location location,
        @Size(min = 1, max = 1024) List<@Valid Unit> units,
        @Size(max = 1024) List<@Valid Claim> compute,
        @Nullable @Quantity BigInteger memoryBytes,
        @Size(max = 1024) List<@Valid Storage> storage,
        @Size(max = 1024) List<@Valid NetworkLink> network,
        @Nullable @Valid Facility facility,
        @Nullable @Valid Service service,
        @Size(max = 1024) List<@Valid Access> access,
        @Nullable JsonObject extensions,
        @NotNull @Valid Issuance issuance) {

    /** The document type and the media type's last part: {@value}. */
    public static final String TYPE = "compute-descriptor";

    /**
     * Copies the lists.
     *
     * @param id the identifier that is described (DOC-20)
     * @param name the resource's name (DOC-21)
     * @param registrant who answers for it (DOC-22)
     * @param partOf the resource that this one is a part of, or null (DOC-25)
     * @param location where it stands; due for tier F, else it may be null (DOC-30)
     * @param units what it is made of, at least one entry (DOC-40)
     * @param compute claims about its computing power; may be empty (DOC-50)
     * @param memoryBytes memory of the whole resource in bytes, or null (DOC-65)
     * @param storage storage; empty if not stated (DOC-66)
     * @param network connections; empty if not stated (DOC-70)
     * @param facility the house around it, only for tier F, or null (DOC-75)
     * @param service what is promised to those who use it, or null (DOC-84)
     * @param access how it is called; empty if not stated (DOC-94)
     * @param extensions members under reverse domain names, or null (DOC-100)
     * @param issuance when it holds and which edition it is (DOC-11)
     */
    public ComputeDescriptor {
        units = List.copyOf(units);
        compute = List.copyOf(compute);
        storage = List.copyOf(storage);
        network = List.copyOf(network);
        access = List.copyOf(access);
    }

    /**
     * A draft to fill in.
     *
     * @return a new, empty draft
     */
    public static DescriptorDraft draft() {
        return new DescriptorDraft();
    }

    /**
     * A draft that starts as this descriptor, for a changed copy.
     *
     * @return a new draft
     */
    public DescriptorDraft toDraft() {
        DescriptorDraft draft = draft().id(id)
                .name(name)
                .registrant(registrant)
                .partOf(partOf)
                .location(location)
                .memoryBytes(memoryBytes)
                .facility(facility)
                .service(service)
                .extensions(extensions)
                .issued(issuance.issued())
                .expires(issuance.expires())
                .seq(issuance.seq())
                .status(issuance.status());
        units.forEach(draft::unit);
        compute.forEach(draft::claim);
        storage.forEach(draft::storage);
        network.forEach(draft::network);
        access.forEach(draft::access);
        return draft;
    }

    /**
     * The resource class, derived from the identifier (DOC-26).
     *
     * @return its symbol, e.g. {@code A}
     */
    public char resourceClass() {
        return id.resourceClass();
    }

    /**
     * The tier, derived from the identifier (DOC-27).
     *
     * @return its symbol, e.g. {@code C}
     */
    public char tier() {
        return id.tier();
    }

    /**
     * The resource that this one is a part of, if stated.
     *
     * @return its identifier, or empty
     */
    public Optional<ComputeId> findPartOf() {
        return Optional.ofNullable(partOf);
    }

    /**
     * Where it stands, if stated.
     *
     * @return the location, or empty
     */
    public Optional<Location> findLocation() {
        return Optional.ofNullable(location);
    }

    /**
     * The memory of the whole resource, if stated.
     *
     * @return bytes, or empty
     */
    public Optional<BigInteger> findMemoryBytes() {
        return Optional.ofNullable(memoryBytes);
    }

    /**
     * The house around it, if stated.
     *
     * @return the facility, or empty
     */
    public Optional<Facility> findFacility() {
        return Optional.ofNullable(facility);
    }

    /**
     * What is promised to those who use it, if stated.
     *
     * @return the service, or empty
     */
    public Optional<Service> findService() {
        return Optional.ofNullable(service);
    }

    /**
     * Members under reverse domain names, if there are any.
     *
     * @return the extensions, or empty
     */
    public Optional<JsonObject> findExtensions() {
        return Optional.ofNullable(extensions);
    }
}
