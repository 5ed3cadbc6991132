package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void asksForNoReportWhereMemoryOrANameIsAtFault() {
        assertThat(Failures.sentence(new IllegalStateException(new OutOfMemoryError("heap"))))
                .contains("-Xmx")
                .doesNotContain("report");
        assertThat(Failures.sentence(new InvalidPathException("a\0b", "Nul character not allowed")))
                .startsWith("ab: ")
                .doesNotContain("report");
        assertThat(Failures.sentence(new IllegalStateException("x"))).contains("report");
    }
}
