package org.computeid.identifier.descriptor;

import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The forms of texts and numbers that reader and constraints ask alike; one pass each, no regular expressions. */
final class Forms {

    /** Code points of a text, at most. */
    static final int TEXT_MAX = 256;

    /** Items of a list, at most, as in every canonical document. */
    static final int LIST_MAX = 1024;

    static final BigInteger QUANTITY_MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
    private static final int ENDPOINT_MAX = 2048;
    private static final int NAME_MAX = 64;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int DAY_LENGTH = 10;

    private Forms() {}

    static boolean isText(String text) {
        if (text.isEmpty() || text.length() > 2 * TEXT_MAX) {
            return false;
        }
        if (text.length() > TEXT_MAX && text.codePointCount(0, text.length()) > TEXT_MAX) {
            return false;
        }
        return !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
    }

    static boolean isEndpoint(String text) {
        return !text.isEmpty() && text.length() <= ENDPOINT_MAX && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    static boolean isQuantity(BigInteger value) {
        return value.signum() > 0 && value.compareTo(QUANTITY_MAX) <= 0;
    }

    static boolean isSpellable(Instant value) {
        return value.equals(value.truncatedTo(ChronoUnit.SECONDS)) && !value.isBefore(FIRST) && !value.isAfter(LAST);
    }

    /** {@code 2025}, {@code 2025-06}, {@code 2025-06-30}, or two of one precision in order, {@code 2025-01/2025-06}. */
    static boolean isPeriod(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isDate(text);
        }
        String first = text.substring(0, slash);
        String last = text.substring(slash + 1);
        return first.length() == last.length() && isDate(first) && isDate(last) && first.compareTo(last) <= 0;
    }

    /** Two labels of a domain name at least, top level first, e.g. {@code com.example.rack}. */
    static boolean isExtensionName(String name) {
        if (name.isEmpty() || name.length() > NAME_MAX || !isLowerCase(name.charAt(0))) {
            return false;
        }
        int labels = 0;
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (end == start || !isLabel(name, start, end)) {
                return false;
            }
            labels++;
            start = end + 1;
        }
        return labels >= 2;
    }

    /** A member name as a segment of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The value of two or more digits, or −1 if there is something else among them. */
    static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static boolean isDay(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isDate(String text) {
        String day = switch (text.length()) {
            case 4 -> text + "-01-01";
            case 7 -> text + "-01";
            default -> text;
        };
        return day.length() == DAY_LENGTH
                && day.charAt(4) == '-'
                && day.charAt(7) == '-'
                && isDay(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
    }

    private static boolean isLabel(String name, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = name.charAt(i);
            boolean letter = isLowerCase(c) || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerCase(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
