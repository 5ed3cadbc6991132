package org.computeid.identifier.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.Latency;
import org.computeid.identifier.descriptor.PartialDescriptor;

/** The 99th percentile of a latency is not below its median (DOC-125). */
final class LatencyRule implements Rule {

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        List<Optional<Latency>> latency = draft.latency();
        for (int i = 0; i < latency.size(); i++) {
            if (latency.get(i)
                    .filter(each -> each.p99Micros() < each.p50Micros())
                    .isPresent()) {
                String pointer = "/service/latency/" + i + "/p99Micros";
                report.accept(Finding.error(FindingCode.RANGE, pointer, "DOC-125"));
            }
        }
    }
}
