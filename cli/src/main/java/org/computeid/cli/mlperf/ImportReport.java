package org.computeid.cli.mlperf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.descriptor.ComputeDescriptor;

/** What a run made of its files: every file stands in {@link #written()} or, once, in {@link #refused()}. */
final class ImportReport {

    private final List<Written> written = new ArrayList<>();
    private final List<Issue> refused = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Coverage coverage = new Coverage();

    void addWritten(String file, String name, ComputeDescriptor descriptor) {
        written.add(new Written(file, name, descriptor.id().toString()));
        coverage.add(descriptor);
    }

    void addRefused(Issue refusal) {
        refused.add(refusal);
    }

    void addIssues(List<Issue> noted) {
        issues.addAll(noted);
    }

    int files() {
        return written.size() + refused.size();
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    List<Issue> refused() {
        return List.copyOf(refused);
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    Coverage coverage() {
        return coverage;
    }

    /** Whether any file could be read as a system description, refused afterwards or not. */
    boolean readAny() {
        return !written.isEmpty()
                || refused.stream().anyMatch(issue -> issue.reason().leavesSystemReadable());
    }

    /** How often each reason was given, refusals and issues together, the commonest first. */
    List<Map.Entry<Reason, Integer>> reasons() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        refused.forEach(issue -> counts.merge(issue.reason(), 1, Integer::sum));
        issues.forEach(issue -> counts.merge(issue.reason(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Reason, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * One descriptor.
     *
     * @param file the file that it was read from, as it is shown to people
     * @param descriptor the name of the descriptor's file
     * @param id its identifier
     */
    record Written(String file, String descriptor, String id) {}
}
