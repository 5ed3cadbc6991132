package org.computeid.conformance.property;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.computeid.conformance.transport.Exchange;

/** A product that is running. */
@FunctionalInterface
public interface LiveProduct {

    /**
     * One thing to ask.
     *
     * @param operation the name of the operation
     * @param in its input, not to be changed any more
     */
    record Ask(String operation, ObjectNode in) {}

    /**
     * Asks many things at a time, so that a slow product is waited for only once.
     *
     * @param asks what is asked
     * @return what came of each, in the same order
     */
    List<Exchange> ask(List<Ask> asks);
}
