package org.computeid.cli.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;

/** The claims of a descriptor that count in sums: a published total, else units times the rate of one. */
final class Figures {

    private Figures() {}

    /** A kind that has a total takes it; the rates of its units would count the same twice. */
    static List<Figure> of(ComputeDescriptor descriptor) {
        Set<Kind> totals = descriptor.compute().stream()
                .filter(claim -> claim.findUnit().isEmpty())
                .map(Figures::kind)
                .collect(Collectors.toSet());
        List<Figure> figures = new ArrayList<>();
        for (Claim claim : descriptor.compute()) {
            Kind kind = kind(claim);
            boolean isTotal = claim.findUnit().isEmpty();
            if (isTotal || !totals.contains(kind)) {
                long count = isTotal
                        ? 1
                        : descriptor.units().get(claim.findUnit().getAsInt()).count();
                Rate one = Rate.of(claim.opsPerSecond(), kind);
                figures.add(
                        new Figure(one, count, claim.asOf(), claim.findSource().orElse("")));
            }
        }
        return figures;
    }

    private static Kind kind(Claim claim) {
        String benchmark = claim.findBenchmark()
                .map(measured -> ":" + measured.name() + "@" + measured.version())
                .orElse("");
        String kind = claim.claimKind() + benchmark;
        return kind.equals("unstated unstated unstated unstated") ? Kind.UNSTATED : Kind.parse(kind);
    }
}
