package org.computeid.identifier.descriptor;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What {@link java.util.Optional#ofNullable} is for objects, for whole numbers. */
final class Optionals {

    private Optionals() {}

    static OptionalLong ofNullable(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
