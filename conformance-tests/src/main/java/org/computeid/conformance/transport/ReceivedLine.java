package org.computeid.conformance.transport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A line as a product wrote it, kept without loss although it may be anything.
 *
 * @param text the line; where it is not UTF-8, one character for each byte
 * @param utf8 whether the line is UTF-8
 */
public record ReceivedLine(String text, boolean utf8) {

    /**
     * Keeps the bytes of a line.
     *
     * @param bytes without a line end
     * @return the line
     */
    public static ReceivedLine of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ReceivedLine(text, true);
        } catch (CharacterCodingException malformed) {
            return new ReceivedLine(new String(bytes, StandardCharsets.ISO_8859_1), false);
        }
    }

    /**
     * The line as it came.
     *
     * @return its bytes
     */
    public byte[] bytes() {
        return text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
