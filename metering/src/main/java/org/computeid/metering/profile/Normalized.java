package org.computeid.metering.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;

/**
 * What rates come to under a profile, e.g. 989,400,000,000,000 in {@code fp16-dense}, with what is not in it (MET-122).
 *
 * @param values the exact number for each measure of the profile; most profiles have one measure
 * @param profile what the numbers rest on
 * @param excluded the kinds that are not in the numbers
 */
public record Normalized(Map<String, Ratio> values, ProfileName profile, Set<Kind> excluded) {

    /**
     * Copies its parts.
     *
     * @param values the exact number for each measure of the profile
     * @param profile what the numbers rest on
     * @param excluded the kinds that are not in the numbers
     */
    public Normalized {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        Objects.requireNonNull(profile, "profile");
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
    }

    /**
     * The number, where there is only one.
     *
     * @return the number; zero where nothing was weighed
     * @throws MeteringException with {@code KIND} and two measures if the profile keeps the rates apart
     */
    public Ratio value() {
        if (values.size() > 1) {
            throw refused(MeteringReason.KIND, values.keySet().toArray(String[]::new));
        }
        return values.values().stream().findFirst().orElse(Ratio.ZERO);
    }

    /**
     * The sum, measure by measure.
     *
     * @param other numbers that rest on the same document
     * @return this plus the other
     * @throws MeteringException with {@code PROFILE} and both profiles if name, version or digest differ
     */
    public Normalized plus(Normalized other) {
        if (!profile.equals(other.profile)) {
            throw refused(
                    MeteringReason.PROFILE,
                    profile + " " + profile.digest(),
                    other.profile + " " + other.profile.digest());
        }
        Map<String, Ratio> sums = new TreeMap<>(values);
        other.values.forEach((measure, value) -> sums.merge(measure, value, Ratio::plus));
        Set<Kind> left = new TreeSet<>(excluded);
        left.addAll(other.excluded);
        return new Normalized(sums, profile, left);
    }

    private static MeteringException refused(MeteringReason reason, String... inputs) {
        return MeteringRejection.of(reason, inputs).toException();
    }
}
