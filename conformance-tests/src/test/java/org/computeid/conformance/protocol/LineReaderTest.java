package org.computeid.conformance.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static LineReader of(String text, int limit) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(US_ASCII)), limit);
    }

    @Test
    void takesBothLineEndsAndALastLineWithoutOne() throws Exception {
        LineReader reader = of("a\nb\r\n\n\r\nc\rd\r\r\ne", 8);
        assertThat(reader.next()).asString(US_ASCII).isEqualTo("a");
        assertThat(reader.next()).asString(US_ASCII).isEqualTo("b");
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).asString(US_ASCII).isEqualTo("c\rd\r");
        assertThat(reader.next()).asString(US_ASCII).isEqualTo("e");
        assertThat(reader.next()).isNull();
        assertThat(reader.next()).isNull();
    }

    @Test
    void countsTheLimitWithoutTheLineEnd() throws Exception {
        LineReader reader = of("1234\r\n12345\n123456\r\n1234\n", 4);
        assertThat(reader.next()).hasSize(4);
        assertThat(tooLong(reader)).isEqualTo(BadLine.TOO_LONG);
        assertThat(tooLong(reader)).isEqualTo(BadLine.TOO_LONG);
        assertThat(reader.next()).hasSize(4);
        assertThat(reader.next()).isNull();
    }

    @Test
    void passesOverALineOfManyBlocks() throws Exception {
        LineReader reader = of("x".repeat(300_000) + "\nafter\n", 1000);
        assertThat(tooLong(reader)).isEqualTo(BadLine.TOO_LONG);
        assertThat(reader.next()).asString(US_ASCII).isEqualTo("after");
    }

    @Test
    void givesUpOnALineWithoutAnEnd() throws Exception {
        LineReader reader = of("x".repeat(300_000), 1000);
        assertThat(tooLong(reader)).isEqualTo(BadLine.TOO_LONG);
        assertThat(reader.next()).isNull();
    }

    @Test
    void keepsALineOfManyBlocksWhole() throws Exception {
        String text = "0123456789".repeat(30_000);
        LineReader reader = of(text + "\n" + text, 300_000);
        assertThat(reader.next()).asString(US_ASCII).isEqualTo(text);
        assertThat(reader.next()).asString(US_ASCII).isEqualTo(text);
    }

    private static BadLine tooLong(LineReader reader) {
        return catchThrowableOfType(BadLineException.class, reader::next).reason();
    }
}
