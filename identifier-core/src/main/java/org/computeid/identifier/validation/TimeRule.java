package org.computeid.identifier.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;

/**
 * Issued by now, not expired, and of a bounded life (DOC-116, DOC-117 and one for the life). Skew is granted to {@code issued}
 * alone.
 *
 * @param life the longest life
 * @param requirement what bounds it, e.g. {@code DOC-118}
 */
record TimeRule(Duration life, String requirement) implements Rule {

    /** Descriptors live for 400 days (DOC-118). */
    static final TimeRule OF_DESCRIPTORS = new TimeRule(Duration.ofDays(400), "DOC-118");

    private static final Duration SKEW = Duration.ofMinutes(5);

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        check(draft.findIssued(), draft.findExpires(), circumstances.now(), report);
    }

    void check(Optional<Instant> issued, Optional<Instant> expires, Instant now, Consumer<Finding> report) {
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
        if (issued.isPresent() && Duration.between(issued.get(), expires.get()).compareTo(life) > 0) {
            report.accept(Finding.error(FindingCode.LIFE, "/expires", requirement));
        }
    }
}
