package org.computeid.conformance.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * What is to be asked, and who wants to know.
 *
 * @param operation the name of the operation
 * @param in its input, not to be changed any more
 * @param settled told what came of it; told a second time, with {@link Trouble#ANSWERED_TWICE}, if the product answers twice
 */
public record Question(String operation, ObjectNode in, Consumer<Exchange> settled) {}
