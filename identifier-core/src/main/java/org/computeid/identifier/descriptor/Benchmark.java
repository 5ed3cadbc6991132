package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;

/**
 * What a measured claim was measured with, e.g. {@code HPL 2.3} (DOC-58).
 *
 * @param name the benchmark's name, e.g. {@code HPL} (DOC-59)
 * @param version its version, e.g. {@code 2.3} (DOC-60)
 */
public record Benchmark(
        @NotNull @Text String name, @NotNull @Text String version) {}
