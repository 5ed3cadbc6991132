package org.computeid.metering.rollup;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;

/** What a roll-up groups by, e.g. {@link #CLASS}; in the alphabetical order of the words (MET-65). */
public enum GroupKey {
    /** The authority, e.g. {@code 1561}. */
    AUTHORITY,
    /** The class symbol, e.g. {@code A}. */
    CLASS,
    /** The kind of the rates, e.g. {@code fp16 matrix dense theoretical-peak}. */
    KIND,
    /** The registration node, e.g. {@code 3301}; unique within an authority only. */
    NODE,
    /** The registrant's number, e.g. {@code 20004}; unique within an authority only. */
    REGISTRANT,
    /** The resource itself, by its identifier. */
    SUBJECT,
    /** The tier symbol, e.g. {@code C}. */
    TIER;

    /**
     * The key of a word, letter for letter.
     *
     * @param word any text, e.g. {@code class}
     * @return the key, or empty if there is none such
     */
    public static Optional<GroupKey> find(String word) {
        return Stream.of(values()).filter(key -> key.word().equals(word)).findFirst();
    }

    /**
     * The word, e.g. {@code class}.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an identifier has under this key; empty for the kind, which an identifier does not tell. */
    Optional<String> of(ComputeId id) {
        return switch (this) {
            case AUTHORITY -> Optional.of(id.authority());
            case CLASS -> Optional.of(String.valueOf(id.resourceClass()));
            case KIND -> Optional.empty();
            case NODE -> Optional.of(id.node());
            case REGISTRANT -> Optional.of(id.registrant());
            case SUBJECT -> Optional.of(id.toString());
            case TIER -> Optional.of(String.valueOf(id.tier()));
        };
    }
}
