package org.computeid.conformance.runner;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.requirement.ConformanceCase;

/** Which cases concern a product: computed from what it declares and what was selected, and from nothing else. */
record Applicability(RunOptions options, Hello hello) {

    /** Why a case does not concern the product; nothing if it does. */
    Optional<Judgement> objection(ConformanceCase subject) {
        if (!options.selects(subject.profile())) {
            return Optional.of(Judgement.notApplicable(Reason.NOT_SELECTED, ""));
        }
        if (!hello.profiles().contains(subject.profile().word())) {
            return Optional.of(Judgement.notApplicable(Reason.NOT_DECLARED, ""));
        }
        Set<String> missing = new TreeSet<>(subject.capabilities());
        missing.removeAll(hello.capabilities());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Judgement.notApplicable(Reason.NO_CAPABILITY, String.join(" ", missing)));
    }
}
