package org.computeid.cli.mlperf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The issues of one file, in the order in which they were met; the same one is noted once. */
final class Notes {

    private final String file;
    private final Set<Issue> issues = new LinkedHashSet<>();

    Notes(String file) {
        this.file = file;
    }

    void add(Member member, Reason reason) {
        add(member.pointer(), member.text(), reason);
    }

    void add(String pointer, String text, Reason reason) {
        issues.add(new Issue(file, pointer, text, reason));
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
