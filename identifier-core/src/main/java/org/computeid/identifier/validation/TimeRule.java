package org.computeid.identifier.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;

/** Issued by now, not expired, and of a bounded life (DOC-116 to DOC-118). Skew is granted to {@code issued} alone. */
final class TimeRule implements Rule {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofDays(400);

    @Override
    public void check(DescriptorDraft draft, Circumstances circumstances, Consumer<Finding> report) {
        Instant now = circumstances.now();
        Optional<Instant> issued = draft.findIssued();
        Optional<Instant> expires = draft.findExpires();
        if (issued.isPresent() && Duration.between(now, issued.get()).compareTo(SKEW) > 0) {
            report.accept(Finding.error(FindingCode.TIME, "/issued", "DOC-116"));
        }
        if (expires.isEmpty()) {
            return;
        }
        boolean endsBeforeIssue = issued.isPresent() && !expires.get().isAfter(issued.get());
        if (endsBeforeIssue || !expires.get().isAfter(now)) {
            report.accept(Finding.error(FindingCode.TIME, "/expires", "DOC-117"));
        }
        if (issued.isPresent() && Duration.between(issued.get(), expires.get()).compareTo(LIFE) > 0) {
            report.accept(Finding.error(FindingCode.LIFE, "/expires", "DOC-118"));
        }
    }
}
