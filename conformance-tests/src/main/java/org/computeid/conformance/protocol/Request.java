package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the suite asks, e.g. {@code {"id":"7f3a","op":"identifier.parse","in":{"text":"C1561-…"}}}.
 *
 * @param id a text without meaning, which the answer repeats
 * @param operation the name of an operation
 * @param in its input; it belongs to the request and is not to be changed
 */
public record Request(String id, String operation, ObjectNode in) {

    /**
     * The line of this request.
     *
     * @return the line, without a line end
     */
    public byte[] toLine() {
        ObjectNode line = JsonLines.object().put("id", id).put("op", operation);
        line.set("in", in);
        return JsonLines.write(line);
    }
}
