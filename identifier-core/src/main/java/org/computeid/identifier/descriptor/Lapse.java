package org.computeid.identifier.descriptor;

import java.util.List;

/** One condition between members that does not hold, e.g. REQUIRED at {@code benchmark}; members from the object down. */
record Lapse(FindingCode code, List<String> members) {

    static Lapse of(FindingCode code, String... members) {
        return new Lapse(code, List.of(members));
    }
}
