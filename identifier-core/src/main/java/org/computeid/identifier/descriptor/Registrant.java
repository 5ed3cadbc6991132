package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.computeid.identifier.id.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a resource, e.g. {@code Hangzhou Example Compute Co.} (DOC-22).
 *
 * @param name the legal name (DOC-23)
 * @param uscc the unified social credit code (GB 32100-2015), or null (DOC-24)
 */
public record Registrant(
        @NotNull @Text String name, @Nullable Uscc uscc) {

    /**
     * A registrant without a unified social credit code.
     *
     * @param name the legal name
     * @return the registrant
     */
    public static Registrant of(String name) {
        return new Registrant(name, null);
    }

    /**
     * The unified social credit code, if stated.
     *
     * @return the code, or empty
     */
    public Optional<Uscc> findUscc() {
        return Optional.ofNullable(uscc);
    }
}
