package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void drawsABarOfBytesAndTakesItAway() {
        try (Progress progress = Progress.onTerminal(new PrintWriter(terminal), 200)) {
            progress.step(100);
            assertThat(terminal.toString()).endsWith("[" + "#".repeat(15) + ".".repeat(15) + "] 1 (50 %)");
        }
        assertThat(terminal.toString()).endsWith("\r\u001B[K");
    }

    @Test
    void countsWhereNobodyKnowsHowMuchThereIs() {
        Progress progress = Progress.onTerminal(new PrintWriter(terminal), Progress.UNKNOWN);
        progress.step(100);
        assertThat(terminal.toString()).endsWith("\u001B[K1");
    }
}
