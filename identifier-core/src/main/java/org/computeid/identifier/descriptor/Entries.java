package org.computeid.identifier.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a list in a document, each empty where it could not be read, so that the others keep their places. */
final class Entries {

    private Entries() {}

    /** Those that could be read, in their order. */
    static <T> List<T> present(List<Optional<T>> entries) {
        List<T> present = new ArrayList<>(entries.size());
        entries.forEach(entry -> entry.ifPresent(present::add));
        return present;
    }
}
