package org.computeid.cli.tour;

import java.time.Instant;
import java.util.List;
import org.computeid.conformance.runner.Verdict;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.envelope.Verified;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.rollup.PublishedTotal;

/** All that the tour has seen, ready to be shown. */
record TourReport(Instant at, List<Signed> systems, Sums sums, Proofs proofs) {

    /** Whether no document has an error and the suite found no fault. */
    boolean isGood() {
        return proofs.conformance().passed() && systems.stream().allMatch(system -> system.errors() == 0);
    }

    /** A system with its verified document and what the validator found in it. */
    record Signed(TourSystem system, Verified<ComputeDescriptor> verified, List<Finding> findings) {

        ComputeDescriptor descriptor() {
            return verified.value();
        }

        List<Figure> figures() {
            return Figures.of(descriptor());
        }

        long errors() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
        }
    }

    /** The sums of the systems, and what published totals add up to or not. */
    record Sums(List<Sum> rows, Addition holds, Refusal refused) {}

    /** The exact sum of one kind in one class, how many systems have a figure of it, and how many have none. */
    record Sum(char resourceClass, Rate rate, long counted, long unknown) {

        long systems() {
            return counted + unknown;
        }
    }

    /** Published totals that add up. */
    record Addition(List<PublishedTotal> terms, PublishedTotal sum) {}

    /** Two published totals that do not add up, and the code that says why. */
    record Refusal(PublishedTotal left, PublishedTotal right, String code) {}

    /** What was tried against the signatures, and what the conformance suite says. */
    record Proofs(List<Tampering> tamperings, Conformance conformance) {}

    /** One change to a signed document, the text before and after, and the code of its refusal. */
    record Tampering(String key, String before, String after, String code) {}

    /** What the conformance suite says: which suite, and the verdict of every case. */
    record Conformance(boolean passed, String suite, List<Verdict> cases) {

        long count(Verdict verdict) {
            return cases.stream().filter(verdict::equals).count();
        }
    }
}
