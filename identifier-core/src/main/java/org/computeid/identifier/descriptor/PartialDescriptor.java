package org.computeid.identifier.descriptor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.id.ComputeId;

/**
 * What is there of a descriptor in the making, or what could be read of a faulty one: any part may be missing. The rules of
 * meaning are asked of this, so that one fault does not hide another (DOC-5).
 */
public sealed interface PartialDescriptor permits DescriptorDraft {

    /**
     * The identifier, if it is there.
     *
     * @return the identifier, or empty
     */
    Optional<ComputeId> findId();

    /**
     * The class that the document states, right or wrong; of a draft that was made in code, that of the identifier (DOC-26).
     *
     * @return for example {@code A}, or empty
     */
    Optional<String> findResourceClass();

    /**
     * The tier that the document states, right or wrong; of a draft that was made in code, that of the identifier (DOC-27).
     *
     * @return for example {@code C}, or empty
     */
    Optional<String> findTier();

    /**
     * The resource that this one is a part of, if it is there.
     *
     * @return its identifier, or empty
     */
    Optional<ComputeId> findPartOf();

    /**
     * Where it stands, if that is there.
     *
     * @return the location, or empty
     */
    Optional<Location> findLocation();

    /**
     * The unit entries by index; an entry that could not be read is empty.
     *
     * @return an unmodifiable copy
     */
    List<Optional<Unit>> units();

    /**
     * The claims by index; a claim that could not be read is empty.
     *
     * @return an unmodifiable copy
     */
    List<Optional<Claim>> compute();

    /**
     * What is promised, if that is there.
     *
     * @return the service, or empty
     */
    Optional<Service> findService();

    /**
     * The latencies by index; one that could not be read is empty.
     *
     * @return an unmodifiable copy
     */
    List<Optional<Latency>> latency();

    /**
     * From when it holds, if that is there.
     *
     * @return the instant, or empty
     */
    Optional<Instant> findIssued();

    /**
     * From when it no longer holds, if that is there.
     *
     * @return the instant, or empty
     */
    Optional<Instant> findExpires();
}
