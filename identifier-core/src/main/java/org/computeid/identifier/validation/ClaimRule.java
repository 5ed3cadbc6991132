package org.computeid.identifier.validation;

import java.util.Map;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;

/** Claims speak of units that are there, and of one thing only once (DOC-57, DOC-119). */
final class ClaimRule implements Rule {

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        Claims claims = Claims.of(draft);
        Map<Claims.Subject, Claims.Placed> first = claims.bySubject();
        for (Claims.Placed stray : claims.stray()) {
            report.accept(Finding.error(FindingCode.RANGE, stray.pointer() + "/unit", "DOC-57"));
        }
        for (Claims.Placed placed : claims.all()) {
            if (!placed.equals(first.get(placed.subject()))) {
                report.accept(Finding.error(FindingCode.DUPLICATE_CLAIM, placed.pointer(), "DOC-119"));
            }
        }
    }
}
