package org.computeid.conformance.saboteur;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.Subject;

/** A product that computes every answer once, so that many saboteurs of it are quick. */
final class Remembering implements Subject {

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final Subject product;

    Remembering(Subject product) {
        this.product = product;
    }

    private record Question(String operation, ObjectNode in) {}

    @Override
    public Hello hello() {
        return product.hello();
    }

    @Override
    public Answer answer(String operation, ObjectNode in) {
        return answers.computeIfAbsent(new Question(operation, in), any -> product.answer(operation, in));
    }
}
