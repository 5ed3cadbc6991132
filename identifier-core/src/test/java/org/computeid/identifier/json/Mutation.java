package org.computeid.identifier.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes: one byte, a stretch that goes or stands twice, an early end, or something hostile in between. */
final class Mutation {

    private static final String[] HOSTILE = {
        "null",
        "NaN",
        "-0",
        "01",
        "1.0",
        "1e3",
        "9007199254740992",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "\\",
        " ",
        "\t",
        "/",
        "\\u0061",
        "\\ud800",
        "\\ud83d\\ude00",
        "\\u0301",
        "\\n",
        "\\x",
        "\u00c3\u00a9",
        "\u00cc\u0081",
        "\u00c0\u0080",
        "\u00ed\u00a0\u0080",
        "\u00ef\u00bb\u00bf",
        "\u00f0\u009f\u0098\u0080",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u00ff",
        "true",
        "{\"a\":1,\"a\":1}",
        "\"\":",
        "\"e\u00cc\u0081\"",
        "\u00e2\u0080\u00a8",
        "[[[[[[[[[[[[[[[[["
    };

    private Mutation() {}

    static byte[] of(byte[] bytes, Random random) {
        byte[] mutant = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutant = once(mutant, random);
        }
        return mutant;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + Math.min(random.nextInt(4), bytes.length - from);
        return switch (random.nextInt(6)) {
            case 0 -> splice(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, from, to, new byte[0]);
            case 2 -> splice(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
            case 3 -> Arrays.copyOf(bytes, from);
            default -> splice(bytes, from, random.nextBoolean() ? from : to, hostile(random));
        };
    }

    private static byte[] hostile(Random random) {
        return HOSTILE[random.nextInt(HOSTILE.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }
}
