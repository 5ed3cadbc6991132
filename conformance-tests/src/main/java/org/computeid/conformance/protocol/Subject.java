package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A product written in Java, which the suite asks without a process of its own.
 *
 * <p>The same lines are made and read as for a child process. {@code echo} is answered before a subject is asked.
 */
public interface Subject {

    /**
     * Who it is, and what it claims.
     *
     * @return the same each time
     */
    Hello hello();

    /**
     * Does one operation. It is asked by one thread at a time.
     *
     * @param operation the name of the operation, e.g. {@code identifier.parse}
     * @param in its input
     * @return the answer, {@link Answer.Unsupported} for an operation that it does not have
     */
    Answer answer(String operation, ObjectNode in);
}
