package org.computeid.identifier.json;

import java.text.Normalizer;

/**
 * Normalization form C (CJ-4), in time that grows with the text and no faster.
 *
 * <p>The run-time's normalizer is asked only about code points that Unicode 13.0 assigns: for those the stability policy
 * of Unicode promises one answer from every later version. It sorts combining marks by insertion, which takes a minute for
 * the longest run of marks that an envelope could hold, so that two marks of a long run that are out of order are looked for
 * first: every part of an NFC text is NFC (UAX 15), and a run in order is one that it does not sort.
 */
final class Nfc {

    /** So many marks in a row are left to the normalizer; UAX 15 calls 30 safe for a stream. */
    private static final int SHORT_RUN = 32;

    private Nfc() {}

    static boolean isNormalized(CharSequence text) {
        return disorder(text) == text.length() && isNormalForm(text);
    }

    /**
     * The index of the code point at which a text that is not NFC ceases to be so: the last of its shortest prefix that is
     * not NFC. Every part of an NFC text is NFC, so that halving finds it.
     */
    static int firstFault(String text) {
        int good = 0;
        int bad = text.codePointCount(0, disorder(text));
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (isNormalForm(text.substring(0, text.offsetByCodePoints(0, middle)))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    /** The index behind the first two marks of a long run that are out of order; the length if there are none. */
    private static int disorder(CharSequence text) {
        int run = 0;
        int before = 0;
        int previous = 0;
        for (int at = 0; at < text.length(); ) {
            int c = Character.codePointAt(text, at);
            int next = at + Character.charCount(c);
            run = isMark(c) ? run + 1 : 0;
            if (run > SHORT_RUN && c != previous && !isNormalForm(text.subSequence(before, next))) {
                return next;
            }
            before = at;
            previous = c;
            at = next;
        }
        return text.length();
    }

    /** Only marks are sorted; whatever the run-time takes for one, the answers are the same. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isNormalForm(CharSequence text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
