package org.computeid.identifier.descriptor;

import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationReason;

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
        return found.isEmpty() ? List.of() : found.stream().sorted().toList();
    }

    /** Asks that there be none, of a verified document; where in the payload the first is found, is what the exception names. */
    static void requireNone(List<Finding> findings, String document) throws VerificationException {
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw VerificationException.at(
                    VerificationReason.PAYLOAD,
                    "/payload" + first.pointer(),
                    "no well-formed " + document + ": " + findings.size() + " findings, the first is " + first.code());
        }
    }
}
