package org.computeid.cli.descriptor;

import java.util.Locale;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;

/**
 * The text that people edit: JSON with comments from {@code //} to the end of the line and with commas before a closing
 * bracket. Comments and such commas become spaces, so that a fault is found where it stands; everything else is asked as
 * strictly as of any document.
 */
final class DraftText {

    private static final JsonLimits LIMITS = new JsonLimits(1024 * 1024, JsonLimits.DOCUMENT.codePoints());
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] text;
    private int at;
    private int comma = -1;

    private DraftText(byte[] text) {
        this.text = text;
    }

    static JsonValue read(byte[] bytes) throws RefusedDocument {
        if (bytes.length > LIMITS.bytes()) {
            throw new RefusedDocument(Refusal.of(Refusal.LIMIT));
        }
        byte[] plain = new DraftText(bytes.clone()).plain();
        try {
            return CanonicalJson.readLenient(plain, LIMITS);
        } catch (JsonException e) {
            throw new RefusedDocument(new Refusal(e.reason().name(), place(plain, e)));
        }
    }

    private byte[] plain() {
        skipByteOrderMark();
        while (at < text.length) {
            byte b = text[at];
            if (b == '"') {
                skipString();
                comma = -1;
            } else if (b == '/' && at + 1 < text.length && text[at + 1] == '/') {
                blankComment();
            } else {
                structure(b);
                at++;
            }
        }
        return text;
    }

    /** Editors of some systems put one at the beginning; it is nobody's statement. */
    private void skipByteOrderMark() {
        if (text.length >= BYTE_ORDER_MARK.length
                && java.util.Arrays.equals(
                        text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            java.util.Arrays.fill(text, 0, BYTE_ORDER_MARK.length, (byte) ' ');
        }
    }

    private void skipString() {
        at++;
        while (at < text.length && text[at] != '"' && text[at] != '\n') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void blankComment() {
        while (at < text.length && text[at] != '\n') {
            text[at] = ' ';
            at++;
        }
    }

    private void structure(byte b) {
        if (b == ',') {
            comma = comma == -1 ? at : comma;
        } else if ((b == '}' || b == ']') && comma != -1) {
            text[comma] = ' ';
            comma = -1;
        } else if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
            comma = -1;
        }
    }

    /** Line and column as editors count them, columns in bytes. */
    private static String place(byte[] plain, JsonException e) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(e.offset(), plain.length); i++) {
            line += plain[i] == '\n' ? 1 : 0;
            column = plain[i] == '\n' ? 1 : column + 1;
        }
        String pointer = e.pointer()
                .filter(text -> !text.isEmpty())
                .map(text -> text + ", ")
                .orElse("");
        return String.format(Locale.ROOT, "%sline %d, column %d", pointer, line, column);
    }
}
