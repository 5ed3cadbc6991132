package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.computeid.conformance.protocol.Answer;

/** One operation of the protocol: a function of its input and nothing else. */
@FunctionalInterface
interface Operation {

    Answer answer(ObjectNode in);
}
