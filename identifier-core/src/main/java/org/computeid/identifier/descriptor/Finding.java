package org.computeid.identifier.descriptor;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is wrong or unlikely in a document, e.g. {@code RANGE} at {@code /units/0/count} (DOC-5).
 *
 * <p>Findings are ordered by pointer, then by the name of their code, both as texts.
 *
 * @param code what kind of fault
 * @param severity how much it weighs
 * @param pointer the JSON pointer (RFC 6901) of the place; for a missing member, of where it should be
 * @param requirement the requirement that is broken, e.g. {@code DOC-44}
 */
public record Finding(FindingCode code, Severity severity, String pointer, String requirement)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::pointer)
            .thenComparing(finding -> finding.code().name())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::requirement);

    /**
     * A finding about the structure of a descriptor: always an error; the requirement is that of the place.
     *
     * @param code what kind of fault
     * @param pointer the JSON pointer of the place
     * @return the finding
     */
    public static Finding structural(FindingCode code, String pointer) {
        return structural(ComputeDescriptor.TYPE, code, pointer);
    }

    /**
     * A finding about the structure of a document: always an error; the requirement is that of the place.
     *
     * @param type the type of the document, e.g. {@code compute-state}
     * @param code what kind of fault
     * @param pointer the JSON pointer of the place
     * @return the finding
     */
    public static Finding structural(String type, FindingCode code, String pointer) {
        return new Finding(code, Severity.ERROR, pointer, Requirements.at(type, code, pointer));
    }

    /**
     * An error against a named requirement.
     *
     * @param code what kind of fault
     * @param pointer the JSON pointer of the place
     * @param requirement the requirement, e.g. {@code DOC-115}
     * @return the finding
     */
    public static Finding error(FindingCode code, String pointer, String requirement) {
        return new Finding(code, Severity.ERROR, pointer, requirement);
    }

    /**
     * A warning against a named requirement.
     *
     * @param code what kind of fault
     * @param pointer the JSON pointer of the place
     * @param requirement the requirement, e.g. {@code DOC-119}
     * @return the finding
     */
    public static Finding warning(FindingCode code, String pointer, String requirement) {
        return new Finding(code, Severity.WARNING, pointer, requirement);
    }

    /**
     * A sentence for people: what is wrong, and what the requirement says.
     *
     * @param language any locale
     * @return Chinese for Chinese locales, else English
     */
    public String message(Locale language) {
        return Requirements.sentence(code.name(), language) + ' ' + Requirements.sentence(requirement, language);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Code and place, e.g. {@code RANGE at /units/0/count}. */
    @Override
    public String toString() {
        return code + " at " + (pointer.isEmpty() ? "the document" : pointer);
    }
}
