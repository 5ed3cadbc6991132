package org.computeid.identifier.descriptor;

import java.util.List;
import java.util.Optional;

/**
 * What reading a document gave: the draft of what could be read, and the structural findings, e.g. FORMAT at
 * {@code /units/0/count}.
 *
 * @param draft what could be read; parts at fault are missing there
 * @param findings all structural findings, sorted by pointer, then code; empty for a well-formed document
 */
public record DescriptorReading(DescriptorDraft draft, List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @param draft what could be read; parts at fault are missing there
     * @param findings all structural findings, sorted by pointer, then code; empty for a well-formed document
     */
    public DescriptorReading {
        findings = List.copyOf(findings);
    }

    /**
     * The descriptor, if the document is well formed.
     *
     * @return the descriptor, or empty if there are findings
     */
    public Optional<ComputeDescriptor> descriptor() {
        return findings.isEmpty() ? Optional.of(draft.build()) : Optional.empty();
    }

    /**
     * The descriptor, or an exception with the findings.
     *
     * @return the descriptor
     * @throws DescriptorException if there are findings
     */
    public ComputeDescriptor orElseThrow() {
        return descriptor().orElseThrow(() -> new DescriptorException(findings));
    }
}
