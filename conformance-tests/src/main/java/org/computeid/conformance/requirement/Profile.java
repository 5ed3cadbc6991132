package org.computeid.conformance.requirement;

import java.util.Arrays;
import java.util.Optional;

/** A part of the specification that a product can conform to by itself, e.g. {@link #IDENTIFIER}. The list is closed. */
public enum Profile {
    /** Compute identifiers. */
    IDENTIFIER("identifier", "ID", "identifier.md"),
    /** The one byte form of a document. */
    CANONICAL_JSON("canonical-json", "CJ", "canonical-json.md"),
    /** Signatures over documents. */
    SIGNATURE("signature", "ENV", "envelope.md"),
    /** Documents about resources, and the findings about them. */
    DESCRIPTOR("descriptor", "DOC", "descriptor.md"),
    /** Who may say what. */
    TRUST("trust", "TRU", "trust.md"),
    /** Rates, resource-time, usage, roll-up. */
    METERING("metering", "MET", "metering.md");

    private final String word;
    private final String prefix;
    private final String document;

    Profile(String word, String prefix, String document) {
        this.word = word;
        this.prefix = prefix;
        this.document = document;
    }

    /**
     * The profile of a word.
     *
     * @param word e.g. {@code canonical-json}
     * @return the profile, or nothing if there is none of that name
     */
    public static Optional<Profile> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    /**
     * The word for it in the protocol and in the specification.
     *
     * @return e.g. {@code canonical-json}
     */
    public String word() {
        return word;
    }

    /** What the ids of its document begin with, e.g. {@code ID}. */
    String prefix() {
        return prefix;
    }

    /** The file name of its document. */
    String document() {
        return document;
    }

    @Override
    public String toString() {
        return word;
    }
}
