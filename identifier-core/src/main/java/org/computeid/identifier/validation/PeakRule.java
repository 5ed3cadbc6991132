package org.computeid.identifier.validation;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;
import org.computeid.identifier.descriptor.Scope;

/**
 * A measured number is not above the theoretical peak of the same format, engine, sparsity and scope; without a claimed
 * peak of the whole, the sum over all units stands for it (DOC-114).
 */
final class PeakRule implements Rule {

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        Claims claims = Claims.of(draft);
        for (Claims.Placed measured : claims.all()) {
            if (measured.claim().claimKind().basis() == Basis.MEASURED) {
                boolean above = peak(measured, claims)
                        .filter(peak -> measured.claim().opsPerSecond().compareTo(peak) > 0)
                        .isPresent();
                if (above) {
                    report.accept(Finding.error(FindingCode.MEASURED_ABOVE_PEAK, measured.numberPointer(), "DOC-114"));
                }
            }
        }
    }

    private static Optional<BigInteger> peak(Claims.Placed measured, Claims claims) {
        ClaimKind kind = measured.claim().claimKind().with(Basis.THEORETICAL_PEAK);
        Optional<BigInteger> claimed = claims.all().stream()
                .filter(p -> p.claim().claimKind().equals(kind))
                .filter(p -> p.claim().findUnit().equals(measured.claim().findUnit()))
                .map(p -> p.claim().opsPerSecond())
                .findFirst();
        boolean total = measured.claim().of() == Scope.TOTAL;
        return claimed.isPresent() || !total ? claimed : claims.sumOfAllUnits(kind);
    }
}
