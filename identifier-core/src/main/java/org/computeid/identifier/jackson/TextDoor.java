package org.computeid.identifier.jackson;

import java.io.Serializable;
import org.computeid.identifier.id.IdException;

/** A strict door from text to value; serializable as everything in a mapper is, since engines ship mappers to workers. */
@FunctionalInterface
interface TextDoor<T> extends Serializable {

    /**
     * Reads a text.
     *
     * @throws IdException if the door refuses it
     */
    T parse(String text);
}
