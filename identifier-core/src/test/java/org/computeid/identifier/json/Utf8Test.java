package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void decodesEveryScalarValue() {
        int[] wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> !decodes(c))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    @Test
    void agreesWithThePlatformOnSequencesOfThreeBytes() {
        int[] wrong = IntStream.range(0, 1 << 24)
                .filter(sequence -> sequence % 31 == 0)
                .filter(sequence -> isDisputed(sequence >> 16, sequence >> 8, sequence))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    @Test
    void agreesWithThePlatformOnSequencesOfFourBytes() {
        int[] wrong = IntStream.range(0xE000, 0x10000)
                .filter(start -> isDisputed(start >> 8, start, 0x80, 0xBF))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    private static boolean decodes(int c) {
        byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        return Utf8.decode(bytes, 0) == c && Utf8.length(c) == bytes.length;
    }

    private static boolean isDisputed(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return isWellFormed(bytes) != platformDecodes(bytes);
    }

    private static boolean isWellFormed(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int c = Utf8.decode(bytes, at);
            if (c == Utf8.ILL_FORMED) {
                return false;
            }
            at += Utf8.length(c);
        }
        return at == bytes.length;
    }

    private static boolean platformDecodes(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
    }
}
