package org.computeid.metering.profile;

import java.util.Objects;
import org.computeid.identifier.json.Digest;

/**
 * Which profile a normalised number rests on, e.g. {@code fp16-dense-equivalent} version 1, with the digest of its document
 * (MET-122).
 *
 * @param name the name
 * @param version the version
 * @param digest SHA-256 of the canonical form of the document
 */
public record ProfileName(String name, String version, Digest digest) {

    /**
     * Checks its parts.
     *
     * @param name the name
     * @param version the version
     * @param digest SHA-256 of the canonical form of the document
     * @throws NullPointerException if a part is null
     */
    public ProfileName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
    }

    /** Name and version, with an at sign between them. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
