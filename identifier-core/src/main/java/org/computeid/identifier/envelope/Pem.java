package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One block of PEM (RFC 7468) and nothing but white space around it, as bytes throughout: what it holds may be a secret. */
final class Pem {

    /** What is larger holds no key of any algorithm here. */
    static final int MAX_BYTES = 16_384;

    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String ENCRYPTED_PRIVATE_KEY = "ENCRYPTED PRIVATE KEY";
    static final String PUBLIC_KEY = "PUBLIC KEY";

    private static final int LINE_LENGTH = 64;
    private static final String DASHES = "-----";
    private static final byte[] LINE_FEED = {'\n'};

    private final String label;
    private final byte[] content;

    /** A block around bytes, which are not copied so that who made them can overwrite them. */
    Pem(String label, byte[] content) {
        this.label = label;
        this.content = content;
    }

    /** The block with one of these labels that the bytes are, or empty. */
    static Optional<Pem> read(byte[] bytes, String... labels) {
        return Arrays.stream(labels)
                .flatMap(label -> read(bytes, label).stream())
                .findFirst();
    }

    /** For example {@code PRIVATE KEY}. */
    String label() {
        return label;
    }

    /** The bytes themselves. */
    byte[] content() {
        return content;
    }

    byte[] toBytes() {
        byte[] begin = boundary("BEGIN ", label);
        byte[] end = boundary("END ", label);
        byte[] base64 = Base64.getMimeEncoder(LINE_LENGTH, LINE_FEED).encode(content);
        byte[] bytes = Arrays.copyOf(begin, begin.length + base64.length + end.length + 3);
        int at = begin.length;
        bytes[at++] = '\n';
        System.arraycopy(base64, 0, bytes, at, base64.length);
        at += base64.length;
        bytes[at++] = '\n';
        System.arraycopy(end, 0, bytes, at, end.length);
        bytes[at + end.length] = '\n';
        Arrays.fill(base64, (byte) 0);
        return bytes;
    }

    private static Optional<Pem> read(byte[] bytes, String label) {
        byte[] begin = boundary("BEGIN ", label);
        byte[] end = boundary("END ", label);
        int from = 0;
        int to = bytes.length;
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (from < to && isSpace(bytes[to - 1])) {
            to--;
        }
        boolean bounded = to - from > begin.length + end.length
                && Arrays.equals(bytes, from, from + begin.length, begin, 0, begin.length)
                && Arrays.equals(bytes, to - end.length, to, end, 0, end.length)
                && isLineBreak(bytes[from + begin.length])
                && isLineBreak(bytes[to - end.length - 1]);
        return bounded
                ? decode(bytes, from + begin.length, to - end.length).map(content -> new Pem(label, content))
                : Optional.empty();
    }

    /** Base64 with its padding, without stray bits, broken into lines anywhere. */
    private static Optional<byte[]> decode(byte[] bytes, int from, int to) {
        byte[] buffer = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            buffer[length] = bytes[i];
            length += isLineBreak(bytes[i]) ? 0 : 1;
        }
        byte[] base64 = Arrays.copyOf(buffer, length);
        byte[] again = new byte[0];
        try {
            byte[] content = Base64.getDecoder().decode(base64);
            again = Base64.getEncoder().encode(content);
            return Arrays.equals(base64, again) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        } finally {
            Arrays.fill(buffer, (byte) 0);
            Arrays.fill(base64, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    private static byte[] boundary(String word, String label) {
        return (DASHES + word + label + DASHES).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isLineBreak(byte character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isSpace(byte character) {
        return isLineBreak(character) || character == ' ' || character == '\t';
    }
}
