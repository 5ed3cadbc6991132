package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In which capacity a key signs, e.g. {@link #REGISTRANT}. The list is closed (ENV-11); keys are granted roles by the
 * verifier's own records, never by the header that names one.
 */
public enum Role {
    /** The vendor or operator that the document speaks for. */
    REGISTRANT,
    /** The body that registers identifiers and checked the document. */
    REGISTRAR,
    /** A third party that measured or inspected what the document claims. */
    AUDITOR,
    /** The root of a chain of trust. */
    AUTHORITY;

    /**
     * The role that a header's word names.
     *
     * @param word for example {@code registrant}
     * @return the role, or empty for any other text, also for other cases of letters
     */
    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /**
     * The word in a header.
     *
     * @return for example {@code registrant}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
