package org.computeid.metering.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The text of a time with its offset, read in one pass: {@code YYYY-MM-DDThh:mm:ss[.f](Z|±hh:mm)} (MET-90). */
final class TimeText {

    private static final String SHAPE = "####-##-##T##:##:##";
    private static final int NANOSECOND_DIGITS = 9;
    private static final int OFFSET_LENGTH = 6;

    private final String text;

    private TimeText(String text) {
        this.text = text;
    }

    static Optional<Instant> read(String text) {
        return new TimeText(text).read();
    }

    /** In UTC, with no decimals but those that matter. */
    static String write(Instant instant) {
        String text = instant.toString();
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length() - 1;
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end) + 'Z';
    }

    private Optional<Instant> read() {
        if (!hasShape(0, SHAPE)) {
            return Optional.empty();
        }
        int at = SHAPE.length();
        int nanoseconds = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            int start = at + 1;
            at = digitsEnd(start);
            if (at == start || at > start + NANOSECOND_DIGITS) {
                return Optional.empty();
            }
            nanoseconds = Integer.parseInt((text.substring(start, at) + "00000000").substring(0, NANOSECOND_DIGITS));
        }
        int fraction = nanoseconds;
        return offset(at).flatMap(offset -> instant(fraction, offset));
    }

    private Optional<Instant> instant(int nanoseconds, ZoneOffset offset) {
        try {
            return Optional.of(LocalDateTime.of(
                            number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), number(17, 19))
                    .withNano(nanoseconds)
                    .toInstant(offset));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** {@code -00:00} says that the offset is not known (RFC 3339, section 4.3), so it is none. */
    private Optional<ZoneOffset> offset(int at) {
        String rest = text.substring(at);
        if (rest.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        boolean wellFormed = rest.length() == OFFSET_LENGTH
                && (rest.charAt(0) == '+' || rest.charAt(0) == '-')
                && hasShape(at + 1, "##:##")
                && !rest.equals("-00:00");
        if (!wellFormed) {
            return Optional.empty();
        }
        int hours = number(at + 1, at + 3);
        int minutes = number(at + 4, at + 6);
        int sign = rest.charAt(0) == '-' ? -1 : 1;
        return hours < 18 && minutes < 60
                ? Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes))
                : Optional.empty();
    }

    private boolean hasShape(int start, String shape) {
        if (text.length() < start + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char due = shape.charAt(i);
            char c = text.charAt(start + i);
            if (due == '#' ? c < '0' || c > '9' : c != due) {
                return false;
            }
        }
        return true;
    }

    private int digitsEnd(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private int number(int start, int end) {
        return Integer.parseInt(text.substring(start, end));
    }
}
