package org.computeid.identifier.descriptor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.Digest;

/**
 * What is free of one compute resource at the moment: the payload {@code compute-state} (DOC-140).
 *
 * <p>It lives for an hour at most and counts the units of one edition of the descriptor, which it names by digest. A record may
 * hold values that break a rule, such as a count below zero: constraints on the components say so ({@code StateValidator}), and
 * so does reading its text ({@link StateCodec}).
 *
 * @param id the identifier of the resource (DOC-142)
 * @param descriptor the SHA-256 digest of the descriptor whose units are counted (DOC-143)
 * @param available how many units of which kind are free, at least one entry (DOC-144)
 * @param load how busy it is; empty if not stated (DOC-147)
 * @param issuance when it holds and which edition it is (DOC-155)
 */
public record ComputeState(
        @NotNull ComputeId id,
        @NotNull Digest descriptor,
        @Size(min = 1, max = 1024) List<@Valid Available> available,
        @Size(max = 1024) List<@Valid Load> load,
        @NotNull @Valid Issuance issuance) {

    /** The document type and the media type's last part: {@value}. */
    public static final String TYPE = "compute-state";

    /**
     * Copies the lists.
     *
     * @param id the identifier of the resource (DOC-142)
     * @param descriptor the SHA-256 digest of the descriptor whose units are counted (DOC-143)
     * @param available how many units of which kind are free, at least one entry (DOC-144)
     * @param load how busy it is; empty if not stated (DOC-147)
     * @param issuance when it holds and which edition it is (DOC-155)
     */
    public ComputeState {
        available = List.copyOf(available);
        load = List.copyOf(load);
    }

    /**
     * Whether it no longer holds: a stale state says nothing about the resource.
     *
     * @param now the time of the caller's clock
     * @return true from the instant at which it expires
     */
    public boolean isStaleAt(Instant now) {
        return !now.isBefore(issuance.expires());
    }
}
