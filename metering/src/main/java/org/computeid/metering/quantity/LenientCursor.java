package org.computeid.metering.quantity;

import java.util.Set;

/** A place in a text that people wrote, with full-width forms and odd spaces already folded, one unit for one unit. */
final class LenientCursor {

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final String OTHER_SPACES = "\t\u00A0\u202F";
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private final String text;
    private int at;

    LenientCursor(String input, Set<RateIssue> issues) {
        StringBuilder folded = new StringBuilder(input.length());
        for (int i = 0; i < input.length(); i++) {
            folded.append(fold(input.charAt(i), issues));
        }
        text = folded.toString();
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next character, or NUL at the end. */
    char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    boolean atDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    boolean atLetter() {
        char lower = (char) (peek() | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    void next() {
        at++;
    }

    /** Steps over the word if it stands here. */
    boolean take(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    int skipSpaces() {
        int start = at;
        while (peek() == ' ') {
            at++;
        }
        return at - start;
    }

    String takeDigits() {
        int start = at;
        while (atDigit()) {
            at++;
        }
        return text.substring(start, at);
    }

    String takeLetters() {
        int start = at;
        while (atLetter()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Everything up to one of the characters, or to the end. */
    String takeUntil(String ends) {
        int start = at;
        while (!atEnd() && ends.indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    void back(int index) {
        at = index;
    }

    private static char fold(char c, Set<RateIssue> issues) {
        if (c >= '！' && c <= '～') {
            issues.add(RateIssue.FULL_WIDTH);
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        boolean typographicSpace = c >= '\u2000' && c <= '\u200A';
        if (typographicSpace || c == IDEOGRAPHIC_SPACE || OTHER_SPACES.indexOf(c) >= 0) {
            issues.add(RateIssue.SPACE);
            return ' ';
        }
        return c;
    }
}
