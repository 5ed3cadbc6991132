package org.computeid.cli.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes one HTML document that is also well-formed XML: every text passes {@link #escape}, every element is closed. */
final class Html {

    private static final Set<String> EMPTY_ELEMENTS = Set.of("meta", "link", "rect", "line", "circle", "br");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; the attributes are names and values in turn. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        if (EMPTY_ELEMENTS.contains(element)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(element);
        }
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Style rules of the project's own, which have nothing to escape. */
    Html style(String rules) {
        if (rules.contains("<") || rules.contains("&")) {
            throw new IllegalArgumentException("style rules with a character of the markup");
        }
        open("style");
        out.append('\n').append(rules);
        return close();
    }

    /** Closes the innermost open element. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the innermost open element and starts a new line of the source. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element with nothing but a text in it. */
    Html leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** The document. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
