package org.computeid.cli.meter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/** One line of CSV (RFC 4180), read strictly and in one pass; no cell goes over the end of a line, so that lines can be counted. */
final class CsvLine {

    private final String text;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvLine(String text) {
        this.text = text;
    }

    /** The text of bytes that have to be UTF-8. */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            MeteringException refusal =
                    MeteringRejection.of(MeteringReason.SYNTAX, "UTF-8").toException();
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** The cells of a line; SYNTAX with the place of a quote that does not belong there, or that is missing. */
    static List<String> cells(String text) {
        return new CsvLine(text).read();
    }

    /** A cell as it is written: in quotes only where it has to be. */
    static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private List<String> read() {
        cells.add(next());
        while (at < text.length()) {
            at++;
            cells.add(next());
        }
        return cells;
    }

    /** Ends at a comma or at the end of the line. */
    private String next() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',') {
            if (text.charAt(at) == '"') {
                throw refused();
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                at = text.length();
                throw refused();
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) == ',') {
                return cell.toString();
            }
            if (text.charAt(at) != '"') {
                throw refused();
            }
            cell.append('"');
            at++;
        }
    }

    private MeteringException refused() {
        return MeteringRejection.at(MeteringReason.SYNTAX, text, at).toException();
    }
}
