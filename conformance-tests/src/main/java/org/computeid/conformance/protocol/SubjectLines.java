package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Turns a line of the suite into the answering line of a {@link Subject}.
 *
 * <p>A line that has an id is always answered: with a fault if it is no request. To a line without one no answer is
 * possible, and none is given.
 */
public final class SubjectLines {

    private final Subject subject;

    /**
     * Lines for one subject.
     *
     * @param subject who answers
     */
    public SubjectLines(Subject subject) {
        this.subject = subject;
    }

    /**
     * Answers one line.
     *
     * @param line the bytes of a line without its line end
     * @return the answering line without a line end, or nothing if the line has neither an id nor a hello
     * @throws BadLineException if the line is no JSON object in UTF-8
     */
    public Optional<byte[]> answer(byte[] line) throws BadLineException {
        ObjectNode message = JsonLines.read(line);
        if (message.has("ctp")) {
            return Optional.of(subject.hello().toLine());
        }
        JsonNode id = message.get("id");
        if (id == null || !id.isTextual()) {
            return Optional.empty();
        }
        return Optional.of(new IdentifiedAnswer(id.textValue(), answer(message)).toLine());
    }

    private Answer answer(ObjectNode request) {
        JsonNode operation = request.path("op");
        if (!operation.isTextual()) {
            return new Answer.Fault("op");
        }
        if (!(request.get("in") instanceof ObjectNode in)) {
            return new Answer.Fault("in");
        }
        for (var member : request.properties()) {
            String name = member.getKey();
            if (!name.equals("id") && !name.equals("op") && !name.equals("in")) {
                return new Answer.Fault(name);
            }
        }
        return Ctp.ECHO.equals(operation.textValue()) ? new Answer.Ok(in) : subject.answer(operation.textValue(), in);
    }
}
