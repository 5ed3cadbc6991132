package org.computeid.metering.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/** The profiles that a platform uses, found by name and version, e.g. the {@link #shipped} ones with its own (MET-123). */
public final class ProfileCatalogue {

    private static final List<String> SHIPPED =
            List.of("identity", "fp16-dense-equivalent", "fp32-equivalent", "bits-weighted", "national-class-totals");

    private final Map<List<String>, NormalizationProfile> byName;

    private ProfileCatalogue(Map<List<String>, NormalizationProfile> byName) {
        this.byName = byName;
    }

    /**
     * A catalogue of some profiles.
     *
     * @param profiles any profiles
     * @return the catalogue
     * @throws MeteringException with {@code PROFILE} if two different documents have one name and version
     */
    public static ProfileCatalogue of(Collection<NormalizationProfile> profiles) {
        Map<List<String>, NormalizationProfile> byName = new HashMap<>();
        for (NormalizationProfile profile : profiles) {
            List<String> key = List.of(profile.name().name(), profile.name().version());
            NormalizationProfile before = byName.putIfAbsent(key, profile);
            if (before != null && !before.name().equals(profile.name())) {
                throw refused(profile.toString());
            }
        }
        return new ProfileCatalogue(byName);
    }

    /**
     * The five profiles that come with this library.
     *
     * @return the catalogue
     */
    public static ProfileCatalogue shipped() {
        return of(SHIPPED.stream().map(ProfileCatalogue::load).toList());
    }

    /**
     * This catalogue and one more profile.
     *
     * @param profile any profile
     * @return the copy
     * @throws MeteringException with {@code PROFILE} if another document has its name and version
     */
    public ProfileCatalogue with(NormalizationProfile profile) {
        List<NormalizationProfile> more = new ArrayList<>(byName.values());
        more.add(profile);
        return of(more);
    }

    /**
     * The profile of a name and version, letter for letter.
     *
     * @param name e.g. {@code fp16-dense-equivalent}
     * @param version e.g. {@code 1}
     * @return the profile
     * @throws MeteringException with {@code PROFILE} if there is none such
     */
    public NormalizationProfile require(String name, String version) {
        return Optional.ofNullable(byName.get(List.of(name, version))).orElseThrow(() -> refused(name + "@" + version));
    }

    /**
     * All of them.
     *
     * @return the profiles, sorted by name and version
     */
    public List<NormalizationProfile> profiles() {
        return byName.values().stream()
                .sorted(Comparator.comparing(NormalizationProfile::toString))
                .toList();
    }

    private static NormalizationProfile load(String name) {
        String resource = name + ".json";
        try (InputStream in = ProfileCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return NormalizationProfile.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeteringException refused(String what) {
        return MeteringRejection.of(MeteringReason.PROFILE, what).toException();
    }
}
