package org.computeid.identifier.validation;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;

/**
 * A claimed total is the sum of count × per-unit claim of the same kind: beyond 1 % of the sum a warning, beyond 10 % an
 * error, in exact arithmetic (DOC-112, DOC-113). Measured numbers are left out: they do not add up.
 */
final class SumRule implements Rule {

    private static final BigInteger TEN = BigInteger.TEN;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        Claims claims = Claims.of(draft);
        for (Claims.Placed total : claims.totals()) {
            if (total.claim().claimKind().basis() != Basis.MEASURED) {
                Optional<BigInteger> sum = claims.sumOfUnits(
                        total.claim().claimKind(), total.claim().findBenchmark());
                sum.ifPresent(expected -> compare(total, expected, report));
            }
        }
    }

    private static void compare(Claims.Placed total, BigInteger sum, Consumer<Finding> report) {
        BigInteger difference = total.claim().opsPerSecond().subtract(sum).abs();
        if (difference.multiply(TEN).compareTo(sum) > 0) {
            report.accept(Finding.error(FindingCode.SUM, total.numberPointer(), "DOC-112"));
        } else if (difference.multiply(HUNDRED).compareTo(sum) > 0) {
            report.accept(Finding.warning(FindingCode.SUM, total.numberPointer(), "DOC-113"));
        }
    }
}
