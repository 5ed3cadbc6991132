package org.computeid.conformance.transport;

import org.computeid.conformance.protocol.Answer;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Outcome {

    /**
     * It was answered.
     *
     * @param line the line as it came
     * @param answer what it says
     */
    record Answered(ReceivedLine line, Answer answer) implements Outcome {}

    /**
     * It has no answer that could be judged.
     *
     * @param trouble why
     * @param detail more of it for people, e.g. {@code exit code 1}
     * @param line the line that made the trouble, if one did
     */
    record Troubled(
            Trouble trouble, String detail, @Nullable ReceivedLine line) implements Outcome {}
}
