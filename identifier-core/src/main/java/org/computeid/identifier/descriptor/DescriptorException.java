package org.computeid.identifier.descriptor;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a document is not a well-formed descriptor, with all its findings, e.g. {@code REQUIRED at /name}. */
public final class DescriptorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    DescriptorException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    /**
     * Everything that was found, sorted by pointer, then code.
     *
     * @return an unmodifiable list, never empty
     */
    public List<Finding> findings() {
        return findings;
    }
}
