package org.computeid.metering.usage;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.MeteringException;

/**
 * What totals of usage are grouped by, e.g. {@code day} or {@code label:device} (MET-107).
 *
 * @param part which part of a record
 * @param label the name of the label, empty for any other part
 */
public record UsageField(Part part, String label) implements Comparable<UsageField> {

    private static final String LABEL = "label:";

    /** The parts of a record. */
    public enum Part {
        /** The authority of the subject, e.g. {@code 1561}. */
        AUTHORITY,
        /** The class symbol of the subject, e.g. {@code A}. */
        CLASS,
        /** The day in the zone, e.g. {@code 2026-11-22}. */
        DAY,
        /** A label. */
        LABEL,
        /** The meter, e.g. {@code card-time}. */
        METER,
        /** The month in the zone, e.g. {@code 2026-11}. */
        MONTH,
        /** The registration node of the subject, e.g. {@code 3301}. */
        NODE,
        /** The registrant of the subject, e.g. {@code 20004}. */
        REGISTRANT,
        /** The subject, by its identifier. */
        SUBJECT
    }

    /**
     * Checks its parts.
     *
     * @param part which part of a record
     * @param label the name of the label, empty for any other part
     * @throws MeteringException with {@code SYNTAX} if no label can have this name
     * @throws IllegalArgumentException if another part than a label has a name
     */
    public UsageField {
        Objects.requireNonNull(part, "part");
        if (part == Part.LABEL) {
            PlainText.requireMemberName(label);
        } else if (!label.isEmpty()) {
            throw new IllegalArgumentException("a name for " + part);
        }
    }

    /**
     * The field of a word, letter for letter.
     *
     * @param word any text, e.g. {@code month} or {@code label:device}
     * @return the field, or empty if there is none such
     */
    public static Optional<UsageField> find(String word) {
        if (!word.startsWith(LABEL)) {
            return Stream.of(Part.values())
                    .filter(part -> part != Part.LABEL && word(part).equals(word))
                    .map(part -> new UsageField(part, ""))
                    .findFirst();
        }
        try {
            return Optional.of(new UsageField(Part.LABEL, word.substring(LABEL.length())));
        } catch (MeteringException noName) {
            return Optional.empty();
        }
    }

    /**
     * The word, e.g. {@code month} or {@code label:device}.
     *
     * @return the part in lower case, or {@code label:} and the name
     */
    public String word() {
        return part == Part.LABEL ? LABEL + label : word(part);
    }

    /** By the words. */
    @Override
    public int compareTo(UsageField other) {
        return word().compareTo(other.word());
    }

    /** The word. */
    @Override
    public String toString() {
        return word();
    }

    /** What a record has in this field at all times; empty for day, month and a label that it does not have. */
    Optional<String> of(UsageRecord record) {
        ComputeId subject = record.subject();
        return switch (part) {
            case AUTHORITY -> Optional.of(subject.authority());
            case CLASS -> Optional.of(String.valueOf(subject.resourceClass()));
            case LABEL -> Optional.ofNullable(record.labels().get(label));
            case METER -> Optional.of(record.usage().meter().word());
            case NODE -> Optional.of(subject.node());
            case REGISTRANT -> Optional.of(subject.registrant());
            case SUBJECT -> Optional.of(subject.toString());
            case DAY, MONTH -> Optional.empty();
        };
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
