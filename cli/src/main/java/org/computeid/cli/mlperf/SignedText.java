package org.computeid.cli.mlperf;

import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonString;

/** What of a foreign text may stand in a descriptor as it is; nothing is mended (CJ-3, DOC-4). */
final class SignedText {

    /** The largest number of a document. */
    static final long MAX_NUMBER = JsonNumber.MAX;

    private static final int LONGEST = 256;

    private SignedText() {}

    static Reading<String> check(String text) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST || hasOuterSpace(text)) {
            return Reading.unread(Reason.TEXT);
        }
        try {
            CanonicalJson.write(new JsonString(text));
            return Reading.of(text);
        } catch (JsonException e) {
            return Reading.unread(Reason.TEXT);
        }
    }

    private static boolean hasOuterSpace(String text) {
        return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
