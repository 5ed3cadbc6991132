package org.computeid.metering.usage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/** Texts that can stand in canonical JSON, so that every implementation hashes and sorts them alike. */
final class PlainText {

    private static final int SHORT = 1024;

    private PlainText() {}

    /** A text of one character or more. */
    static void requireName(String text) {
        if (text.isEmpty()) {
            throw refused(text);
        }
        require(text);
    }

    static void require(String text) {
        if (text.length() <= SHORT && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return;
        }
        try {
            CanonicalJson.write(new JsonString(text));
        } catch (JsonException e) {
            throw refused(text, e);
        }
    }

    /** A name of a member (CJ-7). */
    static void requireMemberName(String name) {
        try {
            CanonicalJson.write(new JsonObject(Map.of(name, new JsonString(""))));
        } catch (JsonException e) {
            throw refused(name, e);
        }
    }

    /** By code points, which is the order of the bytes in UTF-8. */
    static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** The JSON string with this text; only quotation mark and backslash need an escape. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static MeteringException refused(String text) {
        return MeteringRejection.of(MeteringReason.SYNTAX, text).toException();
    }

    private static MeteringException refused(String text, JsonException cause) {
        MeteringException refusal = refused(text);
        refusal.initCause(cause);
        return refusal;
    }
}
