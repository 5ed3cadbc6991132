package org.computeid.conformance.report;

import java.util.Locale;

/** Text of anybody, made harmless: what is not printable is shown as its code point, and markup is text. */
final class Visible {

    private Visible() {}

    /** One paragraph of plain text; longer ones are cut. */
    static String text(String any, int longest) {
        StringBuilder shown = new StringBuilder();
        any.codePoints().limit(longest).forEach(c -> append(shown, c));
        return any.codePointCount(0, any.length()) > longest
                ? shown.append(" …").toString()
                : shown.toString();
    }

    /** For the inside of an HTML or XML element or of a quoted attribute. */
    static String markup(String any, int longest) {
        return text(any, longest)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> escape(shown, codePoint);
            default -> {
                if ((codePoint & 0xFFFE) == 0xFFFE) {
                    escape(shown, codePoint);
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }

    private static void escape(StringBuilder shown, int codePoint) {
        shown.append(String.format(Locale.ROOT, "\\u{%04x}", codePoint));
    }
}
