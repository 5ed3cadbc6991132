package org.computeid.conformance.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requirements in force, found by id, e.g. {@code ID-7}. */
public final class RequirementIndex {

    private static final String FOLDER = "/org/computeid/conformance/spec/";

    private final Map<String, Requirement> requirements;

    private RequirementIndex(Map<String, Requirement> requirements) {
        this.requirements = Collections.unmodifiableMap(requirements);
    }

    /**
     * Reads the documents of the specification that this version of the suite was built with.
     *
     * @return the index
     * @throws IllegalStateException if a requirement has not its form, or an id is used twice
     */
    public static RequirementIndex load() {
        Map<String, Requirement> all = new LinkedHashMap<>();
        for (Profile profile : Profile.values()) {
            all.putAll(new SpecificationReader(profile).read(lines(profile.document())));
        }
        return new RequirementIndex(all);
    }

    /**
     * One requirement.
     *
     * @param id its id
     * @return the requirement, or nothing if none of that id is in force
     */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /**
     * All of them, in the order of the documents.
     *
     * @return the requirements
     */
    public Collection<Requirement> all() {
        return requirements.values();
    }

    private static List<String> lines(String document) {
        try (InputStream stream = RequirementIndex.class.getResourceAsStream(FOLDER + document)) {
            return stream == null
                    ? List.of()
                    : new ArrayList<>(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
