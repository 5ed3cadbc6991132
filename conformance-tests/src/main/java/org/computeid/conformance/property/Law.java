package org.computeid.conformance.property;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.computeid.conformance.property.LiveProduct.Ask;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.requirement.ConformanceCase;
import org.computeid.conformance.requirement.Requirement;

/**
 * Something that holds for all values, e.g. that what was created can be parsed. It is asked in two steps: what the second
 * one asks may depend on the answers to the first.
 *
 * @param <T> what the values are
 */
abstract class Law<T> implements ConformanceCase {

    private final String id;
    private final List<Requirement> requirements;
    private final String comment;

    Law(String id, List<Requirement> requirements, String comment) {
        this.id = id;
        this.requirements = List.copyOf(requirements);
        this.comment = comment;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Requirement> requirements() {
        return requirements;
    }

    @Override
    public String comment() {
        return comment;
    }

    /** Where the values come from. */
    abstract Arbitrary<T> values();

    /** The value as it is shown to people. */
    abstract ObjectNode show(T value);

    /** What is asked first. */
    abstract List<Ask> first(T value);

    /** What is asked then; nothing if the law is broken already. */
    abstract List<Ask> second(T value, List<Answer> first);

    /** How the answers break the law, for people; nothing if they keep it. */
    abstract Optional<String> violation(T value, List<Answer> first, List<Answer> second);
}
