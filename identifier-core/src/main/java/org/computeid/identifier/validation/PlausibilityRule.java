package org.computeid.identifier.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;
import org.computeid.identifier.descriptor.Scope;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.id.ComputeId;

/** Numbers of a size that the tier can have, and dense numbers below sparse ones (DOC-121, DOC-115); warnings only. */
final class PlausibilityRule implements Rule {

    private static final char DEVICE = 'D';

    /** Far beyond the largest and far below the smallest that were known in 2026, in operations per second. */
    private static final Map<Character, Bounds> BY_TIER = Map.of(
            DEVICE,
            Bounds.of("1e6", "2e17"),
            'N',
            Bounds.of("1e8", "1e19"),
            'E',
            Bounds.of("1e6", "1e19"),
            'P',
            Bounds.of("1e8", "1e22"),
            'C',
            Bounds.of("1e10", "1e22"),
            'V',
            Bounds.of("1e6", "1e22"),
            'F',
            Bounds.of("1e12", "1e23"));

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        Optional<Bounds> ofWhole = draft.findId().map(ComputeId::tier).map(BY_TIER::get);
        Optional<Bounds> ofUnit = Optional.ofNullable(BY_TIER.get(DEVICE));
        Claims claims = Claims.of(draft);
        Map<Claims.Subject, Claims.Placed> bySubject = claims.bySubject();
        for (Claims.Placed placed : claims.all()) {
            Optional<Bounds> bounds = placed.claim().of() == Scope.UNIT ? ofUnit : ofWhole;
            BigInteger number = placed.claim().opsPerSecond();
            if (bounds.filter(b -> !b.contain(number)).isPresent()) {
                report.accept(Finding.warning(FindingCode.IMPLAUSIBLE, placed.numberPointer(), "DOC-121"));
            } else if (isNotBelowSparse(placed, bySubject)) {
                report.accept(Finding.warning(FindingCode.IMPLAUSIBLE, placed.numberPointer(), "DOC-115"));
            }
        }
    }

    private static boolean isNotBelowSparse(Claims.Placed dense, Map<Claims.Subject, Claims.Placed> bySubject) {
        Claims.Subject subject = dense.subject();
        if (subject.kind().sparsity() != Sparsity.DENSE) {
            return false;
        }
        Claims.Placed sparse = bySubject.get(
                new Claims.Subject(subject.kind().with(Sparsity.TWO_OF_FOUR), subject.benchmark(), subject.unit()));
        return sparse != null
                && dense.claim().opsPerSecond().compareTo(sparse.claim().opsPerSecond()) >= 0;
    }

    /** Both inclusive. */
    private record Bounds(BigInteger min, BigInteger max) {

        static Bounds of(String min, String max) {
            return new Bounds(new BigDecimal(min).toBigIntegerExact(), new BigDecimal(max).toBigIntegerExact());
        }

        boolean contain(BigInteger number) {
            return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        }
    }
}
