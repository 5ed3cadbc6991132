package org.computeid.conformance.saboteur;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;

/** The reference product with one thing done wrong. */
final class Saboteur implements Subject {

    /** What is done wrong. */
    @FunctionalInterface
    interface Fault {
        Answer answer(Subject honest, String operation, ObjectNode in);
    }

    private final Subject honest;
    private final Fault fault;

    Saboteur(Fault fault) {
        this(ReferenceProduct.of("1"), fault);
    }

    Saboteur(Subject honest, Fault fault) {
        this.honest = honest;
        this.fault = fault;
    }

    @Override
    public Hello hello() {
        return honest.hello();
    }

    @Override
    public Answer answer(String operation, ObjectNode in) {
        return fault.answer(honest, operation, in);
    }
}
