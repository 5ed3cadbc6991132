package org.computeid.identifier.json;

/**
 * A value of the canonical subset: an object, an array, a string, an integer or a truth value; there is no null (CJ-1).
 *
 * <p>Immutable and equal by value.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean {}
