package org.computeid.cli.mlperf;

import java.util.ArrayList;
import java.util.List;

/** Cuts {@code "A (x32), B (x16)"} into its parts; what stands in parentheses or brackets stays whole. */
final class Listing {

    private static final List<String> SEPARATORS = List.of(",", ";", " and ", " & ", " + ");

    private Listing() {}

    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            depth += depthChange(text.charAt(i), depth);
            int length = depth == 0 ? separatorAt(text, i) : 0;
            if (length > 0) {
                parts.add(Words.trim(text.substring(start, i)));
                start = i + length;
                i = start;
            } else {
                i++;
            }
        }
        parts.add(Words.trim(text.substring(start)));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static int depthChange(char c, int depth) {
        if (c == '(' || c == '[') {
            return 1;
        }
        return (c == ')' || c == ']') && depth > 0 ? -1 : 0;
    }

    private static int separatorAt(String text, int index) {
        for (String separator : SEPARATORS) {
            if (text.startsWith(separator, index)) {
                return separator.length();
            }
        }
        return 0;
    }
}
