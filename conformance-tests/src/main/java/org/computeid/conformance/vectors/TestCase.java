package org.computeid.conformance.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.computeid.conformance.requirement.ConformanceCase;
import org.computeid.conformance.requirement.Requirement;

/**
 * A vector: one request, the right answer, and why it is asked.
 *
 * @param id its id for ever, e.g. {@code identifier.parse/serial-zero}
 * @param requirements the requirements that it asks for, at least one, all of one profile
 * @param comment what it is about, for people
 * @param demand what is asked and what is right
 */
public record TestCase(String id, List<Requirement> requirements, String comment, Demand demand)
        implements ConformanceCase {

    /**
     * A request and the right answer.
     *
     * @param operation the name of the operation
     * @param in its input, not to be changed
     * @param expected the right answer
     */
    public record Demand(String operation, ObjectNode in, Expectation expected) {}

    /**
     * Copies the requirements.
     *
     * @param id its id for ever
     * @param requirements the requirements that it asks for, at least one
     * @param comment what it is about, for people
     * @param demand what is asked and what is right
     */
    public TestCase {
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a case without a requirement: " + id);
        }
    }
}
