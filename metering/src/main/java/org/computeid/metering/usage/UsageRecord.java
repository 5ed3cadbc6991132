package org.computeid.metering.usage;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.jspecify.annotations.Nullable;

/**
 * One reported fact about usage, e.g. that job 77 held eight cards of a resource from nine to ten (MET-100).
 *
 * <p>Immutable. Two records with one key and one revision are the same fact if their digests are equal, else a conflict.
 */
public final class UsageRecord {

    /** The most labels of a record: {@value}. */
    public static final int MAX_LABELS = 128;

    private final UsageKey key;
    private final long revision;
    private final ComputeId subject;
    private final Usage usage;
    private final Map<String, String> labels;
    private final @Nullable String reverses;

    private UsageRecord(Builder builder, Map<String, String> labels) {
        this.key = builder.key;
        this.revision = builder.revision;
        this.subject = builder.subject;
        this.usage = builder.usage;
        this.labels = labels;
        this.reverses = builder.reverses;
    }

    /**
     * Begins a record of revision 1 without labels.
     *
     * @param key source and identifier
     * @param subject whose usage it is
     * @param usage what was used
     * @return a builder
     */
    public static Builder of(UsageKey key, ComputeId subject, Usage usage) {
        return new Builder(key, subject, usage);
    }

    /**
     * Reads a record (MET-101).
     *
     * @param bytes a JSON object in any order of members, with any white space
     * @return the record
     * @throws MeteringException with the code of the first member that is wrong, in the order of MET-101
     */
    public static UsageRecord parse(byte[] bytes) {
        return UsageJson.read(bytes);
    }

    /**
     * Reads a record (MET-101).
     *
     * @param object its members
     * @return the record
     * @throws MeteringException as {@link #parse} does
     */
    public static UsageRecord from(JsonObject object) {
        return UsageJson.read(object);
    }

    /**
     * The record as JSON, in one spelling: what is left to its default is left out, times are in UTC and as short as they can
     * be, shares in lowest terms (MET-102).
     *
     * @return its members
     */
    public JsonObject toJson() {
        return UsageJson.write(this);
    }

    /**
     * The digest of the content: SHA-256 of the canonical JSON of {@link #toJson} (MET-102).
     *
     * @return the digest
     */
    public Digest digest() {
        return UsageJson.digest(this);
    }

    /**
     * Source and identifier.
     *
     * @return the key
     */
    public UsageKey key() {
        return key;
    }

    /**
     * Which version of the fact this is.
     *
     * @return 1 to 2^53 − 1; the highest counts
     */
    public long revision() {
        return revision;
    }

    /**
     * Whose usage it is.
     *
     * @return the identifier of the resource
     */
    public ComputeId subject() {
        return subject;
    }

    /**
     * What was used.
     *
     * @return the usage
     */
    public Usage usage() {
        return usage;
    }

    /**
     * What else the source says, e.g. {@code {"device":"h100-sxm"}}.
     *
     * @return an unmodifiable map, sorted by name
     */
    public Map<String, String> labels() {
        return labels;
    }

    /**
     * Which fact of the same source this record takes back.
     *
     * @return the identifier, or empty for a record that is no reversal
     */
    public Optional<String> findReverses() {
        return Optional.ofNullable(reverses);
    }

    /** Whether this says the same of subject and usage, as a reversal has to. */
    boolean repeats(UsageRecord other) {
        return subject.equals(other.subject) && usage.equals(other.usage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsageRecord that
                && key.equals(that.key)
                && revision == that.revision
                && subject.equals(that.subject)
                && usage.equals(that.usage)
                && labels.equals(that.labels)
                && Objects.equals(reverses, that.reverses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, revision, subject, usage, labels, reverses);
    }

    /** Key, revision, subject and usage, for people. */
    @Override
    public String toString() {
        return key + " revision " + revision + " of " + subject + ": " + usage;
    }

    /** Takes the parts of a record that are not always there; {@link #build} checks them. */
    public static final class Builder {

        private final UsageKey key;
        private final ComputeId subject;
        private final Usage usage;
        private final Map<String, String> labels = new TreeMap<>();
        private long revision = 1;
        private @Nullable String reverses;

        private Builder(UsageKey key, ComputeId subject, Usage usage) {
            this.key = Objects.requireNonNull(key, "key");
            this.subject = Objects.requireNonNull(subject, "subject");
            this.usage = Objects.requireNonNull(usage, "usage");
        }

        /**
         * Sets the revision.
         *
         * @param number 1 to 2^53 − 1
         * @return this
         */
        public Builder revision(long number) {
            revision = number;
            return this;
        }

        /**
         * Adds a label, or replaces the one of this name.
         *
         * @param name 1 to 64 of {@code A–Z a–z 0–9 _ . -}
         * @param value a text that canonical JSON allows
         * @return this
         */
        public Builder label(String name, String value) {
            labels.put(name, value);
            return this;
        }

        /**
         * Makes this a reversal.
         *
         * @param id the identifier of the fact, of the same source, that is taken back
         * @return this
         */
        public Builder reverses(String id) {
            reverses = id;
            return this;
        }

        /**
         * Checks everything and makes the record.
         *
         * @return the record
         * @throws MeteringException with {@code SYNTAX} if revision, a label or the reversed identifier is not as it has to be
         */
        public UsageRecord build() {
            if (revision < 1 || revision > JsonNumber.MAX || labels.size() > MAX_LABELS) {
                throw MeteringRejection.of(
                                MeteringReason.SYNTAX, "revision " + revision + ", " + labels.size() + " labels")
                        .toException();
            }
            labels.forEach((name, value) -> {
                PlainText.requireMemberName(name);
                PlainText.require(value);
            });
            if (reverses != null) {
                PlainText.requireName(reverses);
            }
            return new UsageRecord(this, Collections.unmodifiableMap(new TreeMap<>(labels)));
        }
    }
}
