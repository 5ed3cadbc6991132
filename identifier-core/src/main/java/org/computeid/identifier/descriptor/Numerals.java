package org.computeid.identifier.descriptor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.computeid.identifier.json.DecimalString;
import org.jspecify.annotations.Nullable;

/** Numbers and times as strings: one spelling for each value (DOC-6, DOC-7, DOC-8). */
final class Numerals {

    private static final String TIME = "0000-00-00T00:00:00Z";

    private Numerals() {}

    /** {@code -?(0|[1-9]\d*)} but not {@code -0}. */
    static boolean isInteger(String text) {
        return isDecimal(text) && text.indexOf('.') < 0;
    }

    /** A decimal string other than {@code -0}, which would be a second spelling of 0. */
    static boolean isDecimal(String text) {
        return !text.equals("-0") && DecimalString.isValid(text);
    }

    /** The instant of {@code YYYY-MM-DDThh:mm:ssZ}, or null if the text is anything else. */
    static @Nullable Instant time(String text) {
        if (text.length() != TIME.length()) {
            return null;
        }
        for (int i = 0; i < TIME.length(); i++) {
            char c = text.charAt(i);
            if (TIME.charAt(i) == '0' ? c < '0' || c > '9' : c != TIME.charAt(i)) {
                return null;
            }
        }
        int year = Forms.digits(text, 0, 4);
        int month = Forms.digits(text, 5, 7);
        int day = Forms.digits(text, 8, 10);
        int hour = Forms.digits(text, 11, 13);
        int minute = Forms.digits(text, 14, 16);
        int second = Forms.digits(text, 17, 19);
        if (!Forms.isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
    }
}
