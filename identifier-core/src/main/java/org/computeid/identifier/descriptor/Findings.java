package org.computeid.identifier.descriptor;

import java.util.ArrayList;
import java.util.List;

/** Collects the structural findings of one document; none is ever dropped. */
final class Findings {

    private final String type;
    private final List<Finding> found = new ArrayList<>();

    Findings(String type) {
        this.type = type;
    }

    void add(FindingCode code, String pointer) {
        found.add(Finding.structural(type, code, pointer));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    List<Finding> sorted() {
        return found.stream().sorted().toList();
    }
}
