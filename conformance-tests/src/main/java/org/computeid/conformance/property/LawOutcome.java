package org.computeid.conformance.property;

import org.computeid.conformance.transport.Exchange;

/** What came of trying a law. */
public sealed interface LawOutcome {

    /**
     * It held.
     *
     * @param tries for so many values
     */
    record Held(int tries) implements LawOutcome {}

    /**
     * It did not hold.
     *
     * @param tries at which value, counted from 1
     * @param violation how it was broken by the smallest value that was found, for people
     * @param value that value, as JSON
     */
    record Falsified(int tries, String violation, String value) implements LawOutcome {}

    /**
     * The product gave no answer.
     *
     * @param exchange what was asked and what came of it
     */
    record Disturbed(Exchange exchange) implements LawOutcome {}
}
