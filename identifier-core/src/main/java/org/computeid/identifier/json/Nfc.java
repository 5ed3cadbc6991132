package org.computeid.identifier.json;

import java.text.Normalizer;

/**
 * Normalization form C (CJ-4).
 *
 * <p>The run-time's normalizer is asked only about code points that Unicode 13.0 assigns: for those the stability policy
 * of Unicode promises one answer from every later version.
 */
final class Nfc {

    private Nfc() {}

    static boolean isNormalized(CharSequence text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /**
     * The index of the code point at which a text that is not NFC ceases to be so: the last of its shortest prefix that is
     * not NFC. Every part of an NFC text is NFC (UAX 15), so that halving finds it.
     */
    static int firstFault(String text) {
        int good = 0;
        int bad = text.codePointCount(0, text.length());
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (isNormalized(text.substring(0, text.offsetByCodePoints(0, middle)))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }
}
