package org.computeid.identifier.validation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.computeid.identifier.id.IdPrefix;
import org.jspecify.annotations.Nullable;

/**
 * What validation has to know beside the document, e.g. that it is 2026-11-22T00:00:00Z.
 *
 * @param now the time of the caller's clock
 * @param registrarSigned whether a registrar signed the document, who then vouches for its location (DOC-126)
 * @param prefixes the prefixes that the signer may speak for, or null if trust is not asked about here (DOC-111)
 */
public record Circumstances(
        Instant now, boolean registrarSigned, @Nullable List<IdPrefix> prefixes) {

    /**
     * Copies the prefixes.
     *
     * @param now the time of the caller's clock
     * @param registrarSigned whether a registrar signed the document, who then vouches for its location (DOC-126)
     * @param prefixes the prefixes that the signer may speak for, or null if trust is not asked about here (DOC-111)
     * @throws NullPointerException if the time or a prefix is null
     */
    public Circumstances {
        Objects.requireNonNull(now, "now");
        prefixes = prefixes == null ? null : List.copyOf(prefixes);
    }

    /**
     * A document alone, at a time.
     *
     * @param now the time of the caller's clock
     * @return the circumstances
     */
    public static Circumstances at(Instant now) {
        return new Circumstances(now, false, null);
    }

    /**
     * A copy in which a registrar signed the document.
     *
     * @return the copy
     */
    public Circumstances withRegistrarSignature() {
        return new Circumstances(now, true, prefixes);
    }

    /**
     * A copy in which the signer may speak for these prefixes only.
     *
     * @param trusted the prefixes
     * @return the copy
     */
    public Circumstances withPrefixes(List<IdPrefix> trusted) {
        return new Circumstances(now, registrarSigned, trusted);
    }

    /**
     * The prefixes that the signer may speak for, if trust is asked about.
     *
     * @return the prefixes, or empty
     */
    public Optional<List<IdPrefix>> findPrefixes() {
        return Optional.ofNullable(prefixes);
    }
}
