package org.computeid.cli.descriptor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document as it came in, e.g. line 17 of {@code catalogue.jsonl}.
 *
 * @param name where it stands, safe to print, e.g. {@code catalogue.jsonl:17}
 * @param place its path below the folder that was named, or its name: what it is called in an output folder
 * @param bytes its bytes; none if there is a fault
 * @param size how many bytes were read for it
 * @param fault why its bytes are not here, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Entry(
        String name,
        String place,
        byte[] bytes,
        long size,
        @Nullable Refusal fault) {

    private static final byte[] NONE = {};

    static Entry of(String name, byte[] bytes) {
        return new Entry(name, name, bytes, bytes.length, null);
    }

    static Entry tooLarge(String name, long size) {
        return new Entry(name, name, NONE, size, Refusal.of(Refusal.LIMIT));
    }

    static Entry unreadable(String name) {
        return new Entry(name, name, NONE, 0, Refusal.of(Refusal.UNREADABLE));
    }

    /** The same at another place. */
    Entry at(String other) {
        return new Entry(name, other, bytes, size, fault);
    }

    Optional<Refusal> findFault() {
        return Optional.ofNullable(fault);
    }
}
