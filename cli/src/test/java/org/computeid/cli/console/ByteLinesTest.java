package org.computeid.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

    @Test
    void splitsAtLineFeedsAndDropsOneCarriageReturn() {
        assertThat(read("a\r\nb\n\nc\r\r\nd", 10)).containsExactly("a", "b", "", "c\r", "d");
        assertThat(read("", 10)).isEmpty();
        assertThat(read("\n", 10)).containsExactly("");
    }

    @Test
    void keepsLinesUpToTheLimitAndNoLonger() {
        assertThat(read("12345\n123456\n12345\r\n12345\rx\n1", 5))
                .containsExactly("12345", "6 bytes", "12345", "7 bytes", "1");
    }

    @Test
    void readsLinesAcrossItsBuffer() {
        for (int length : new int[] {65535, 65536, 65537, 200_000}) {
            assertThat(read("x".repeat(length) + "\ny", 200_000)).containsExactly("x".repeat(length), "y");
            assertThat(read("x".repeat(length) + "\ny", 65_000)).containsExactly(length + " bytes", "y");
        }
    }

    @Test
    void endsAtTheEnd() {
        ByteLines lines = new ByteLines(new ByteArrayInputStream(new byte[0]), 1);
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<String> read(String text, int limit) {
        List<String> lines = new ArrayList<>();
        new ByteLines(new ByteArrayInputStream(text.getBytes(UTF_8)), limit)
                .forEachRemaining(line ->
                        lines.add(line.isTooLong() ? line.length() + " bytes" : new String(line.bytes(), UTF_8)));
        return lines;
    }
}
