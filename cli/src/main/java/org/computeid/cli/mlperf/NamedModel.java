package org.computeid.cli.mlperf;

import java.util.OptionalLong;

/**
 * A model and the number that stands with it, if one does: {@code "2xAMD EPYC 9374F"}, {@code "MI300X (x32)"},
 * {@code "NVIDIA H100-SXM-80GB ×8"}.
 *
 * @param name the model without the number
 * @param count the number in front of the name or behind it
 */
record NamedModel(String name, OptionalLong count) {

    private static final String TIMES = "xX×*";

    static NamedModel parse(String text) {
        String words = Words.trim(text);
        NamedModel counted = countedInFront(words);
        return counted.count().isPresent() ? counted : countedBehind(words);
    }

    private static NamedModel countedInFront(String words) {
        int digits = digitsAt(words, 0);
        int sign = digits < words.length() && words.charAt(digits) == ' ' ? digits + 1 : digits;
        if (digits == 0 || sign >= words.length() || TIMES.indexOf(words.charAt(sign)) < 0) {
            return uncounted(words);
        }
        String name = Words.trim(words.substring(sign + 1));
        // "8x16 Foo" and "4x8xH100" do not say which number is the count.
        boolean named = !name.isEmpty() && (name.charAt(0) == '[' || Character.isLetter(name.codePointAt(0)));
        return named ? of(words, name, words.substring(0, digits)) : uncounted(words);
    }

    /** {@code "(x32)"}, {@code "(32x)"}, {@code " x32"}, {@code "×32"}. */
    private static NamedModel countedBehind(String words) {
        if (words.endsWith(")")) {
            int open = words.lastIndexOf('(');
            String inside = open < 0 ? "" : Words.trim(words.substring(open + 1, words.length() - 1));
            String digits = digitsBesideSign(inside);
            return open > 0 && !digits.isEmpty()
                    ? of(words, Words.trim(words.substring(0, open)), digits)
                    : uncounted(words);
        }
        int start = words.length();
        while (start > 0 && Count.isDigit(words.charAt(start - 1))) {
            start--;
        }
        int sign = start > 0 && words.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        if (start == words.length() || sign < 1 || !isSignBehind(words, sign)) {
            return uncounted(words);
        }
        return of(words, Words.trim(words.substring(0, sign)), words.substring(start));
    }

    /** A letter x needs a space before it: "24GBx4" may be the name of one card. */
    private static boolean isSignBehind(String words, int sign) {
        char c = words.charAt(sign);
        return c == '×' || (TIMES.indexOf(c) >= 0 && words.charAt(sign - 1) == ' ');
    }

    private static String digitsBesideSign(String inside) {
        if (inside.length() < 2) {
            return "";
        }
        if (TIMES.indexOf(inside.charAt(0)) >= 0) {
            return allDigits(Words.trim(inside.substring(1)));
        }
        int last = inside.length() - 1;
        return TIMES.indexOf(inside.charAt(last)) >= 0 ? allDigits(Words.trim(inside.substring(0, last))) : "";
    }

    private static String allDigits(String text) {
        return digitsAt(text, 0) == text.length() ? text : "";
    }

    private static int digitsAt(String text, int from) {
        int end = from;
        while (end < text.length() && Count.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static NamedModel of(String words, String name, String digits) {
        return Count.parse(digits)
                .fold(count -> new NamedModel(name, OptionalLong.of(count)), reason -> uncounted(words));
    }

    private static NamedModel uncounted(String words) {
        return new NamedModel(words, OptionalLong.empty());
    }
}
