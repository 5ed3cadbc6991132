package org.computeid.cli.descriptor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.Finding;

/** Counts verdicts by outcome, and documents by each code that was given about them. */
final class Tally {

    private final Map<Verdict.Outcome, Long> outcomes = new EnumMap<>(Verdict.Outcome.class);
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private long unreadable;

    void add(Verdict verdict) {
        outcomes.merge(verdict.outcome(), 1L, Long::sum);
        verdict.findRefusal().ifPresent(refusal -> {
            refusals.merge(refusal.code(), 1L, Long::sum);
            unreadable += refusal.code().equals(Refusal.UNREADABLE) ? 1 : 0;
        });
        List<String> codes = verdict.findings().stream()
                .map(Finding::code)
                .map(Enum::name)
                .distinct()
                .toList();
        codes.forEach(code -> findings.merge(code, 1L, Long::sum));
    }

    long documents() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(Verdict.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Whether not a byte of any document could be read. */
    boolean readNothing() {
        return unreadable == documents();
    }

    Map<String, Long> refusals() {
        return refusals;
    }

    Map<String, Long> findings() {
        return findings;
    }

    static String text(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
