package org.computeid.metering.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.computeid.identifier.json.JsonObject;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Ratio;

/**
 * A named, versioned, immutable document that says what rates of several kinds come to, e.g. {@code fp16-dense-equivalent}
 * version 1 (MET-120).
 *
 * <p>There is no default weight: a kind is weighed, left out by name, or refused.
 */
public final class NormalizationProfile {

    private final ProfileName name;
    private final JsonObject document;
    private final List<Weight> weights;
    private final List<KindPattern> excluded;

    NormalizationProfile(ProfileName name, JsonObject document, List<Weight> weights, List<KindPattern> excluded) {
        this.name = name;
        this.document = document;
        this.weights = List.copyOf(weights);
        this.excluded = List.copyOf(excluded);
    }

    /**
     * One entry of a profile.
     *
     * @param kinds which kinds it weighs
     * @param factor what one operation of such a kind comes to
     * @param measure what it becomes; empty where each kind stays itself
     */
    record Weight(KindPattern kinds, Ratio factor, Optional<String> measure) {

        String measure(Kind kind) {
            return measure.orElseGet(kind::toString);
        }
    }

    /**
     * Reads a profile, a platform's own or a shipped one; no code is needed for a new one (MET-121).
     *
     * @param bytes a document in canonical JSON or any other spelling of the same JSON
     * @return the profile
     * @throws MeteringException with {@code PROFILE} if the document is not as MET-121 has it; with {@code KIND} if a pattern
     *     can match no kind
     */
    public static NormalizationProfile parse(byte[] bytes) {
        return ProfileDocument.read(bytes);
    }

    /**
     * What is behind the numbers: name, version and digest.
     *
     * @return the name
     */
    public ProfileName name() {
        return name;
    }

    /**
     * The whole document, with scope, sources, what it leaves out and what it is bad for.
     *
     * @return its members
     */
    public JsonObject document() {
        return document;
    }

    /**
     * What rates come to.
     *
     * @param rates any rates
     * @return the numbers; the kinds that the profile leaves out by name are listed as excluded
     * @throws MeteringException with {@code UNWEIGHTED} and the kind if the profile says nothing of one
     */
    public Normalized normalize(Collection<Rate> rates) {
        for (Rate rate : rates) {
            if (find(rate.kind()).isEmpty() && !excludes(rate.kind())) {
                throw MeteringRejection.of(
                                MeteringReason.UNWEIGHTED, rate.kind().toString(), name.toString())
                        .toException();
            }
        }
        return normalizeWeighed(rates);
    }

    /**
     * What those rates come to that the profile weighs.
     *
     * @param rates any rates
     * @return the numbers; every kind that is not weighed is listed as excluded
     */
    public Normalized normalizeWeighed(Collection<Rate> rates) {
        Map<String, Ratio> values = new TreeMap<>();
        Set<Kind> left = new TreeSet<>();
        for (Rate rate : rates) {
            Optional<Weight> weight = find(rate.kind());
            if (weight.isEmpty()) {
                left.add(rate.kind());
            } else {
                Ratio value = weight.get().factor().times(Ratio.of(rate.operations()));
                values.merge(weight.get().measure(rate.kind()), value, Ratio::plus);
            }
        }
        return new Normalized(values, name, left);
    }

    /** Name and version. */
    @Override
    public String toString() {
        return name.toString();
    }

    private Optional<Weight> find(Kind kind) {
        return weights.stream().filter(weight -> weight.kinds().matches(kind)).findFirst();
    }

    private boolean excludes(Kind kind) {
        return excluded.stream().anyMatch(pattern -> pattern.matches(kind));
    }
}
