package org.computeid.identifier.descriptor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.computeid.identifier.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a document holds, and which edition it is, e.g. the 3rd, issued 2026-11-22T00:00:00Z.
 *
 * <p>Its four members stand at the top of every document, beside {@code type}.
 *
 * @param issued from when it holds, whole seconds (DOC-11)
 * @param expires from when it no longer holds, whole seconds (DOC-12)
 * @param seq a number that only rises per subject (DOC-13)
 * @param status where its revocation can be looked up, or null (DOC-14)
 */
public record Issuance(
        @NotNull @Spellable Instant issued,
        @NotNull @Spellable Instant expires,
        @Min(0) @Max(JsonNumber.MAX) long seq,
        @Nullable @Valid StatusEntry status) {

    /**
     * An issuance without a status list.
     *
     * @param issued from when it holds, whole seconds
     * @param expires from when it no longer holds, whole seconds
     * @param seq a number that only rises per subject
     * @return the issuance
     */
    public static Issuance of(Instant issued, Instant expires, long seq) {
        return new Issuance(issued, expires, seq, null);
    }

    /**
     * A copy with a place in a status list.
     *
     * @param entry list and index
     * @return the copy
     */
    public Issuance withStatus(StatusEntry entry) {
        return new Issuance(issued, expires, seq, entry);
    }

    /**
     * The place in a status list, if there is one.
     *
     * @return list and index, or empty
     */
    public Optional<StatusEntry> findStatus() {
        return Optional.ofNullable(status);
    }
}
