package org.computeid.metering.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What was refused and why, e.g. {@code KIND in "fp16 matrix dense nominal" and "unstated"} (MET-12).
 *
 * <p>Immutable; equal if reason, inputs and index are. It holds the inputs as they came, which may be long or hostile:
 * {@link #toString()} shortens them and escapes what is not printable.
 *
 * @param reason the closed reason
 * @param inputs the text that was refused, or both sides where two things do not go together
 * @param index the 0-based index of the fault in the one input, in UTF-16 units, or {@link #NO_INDEX}
 */
public record MeteringRejection(MeteringReason reason, List<String> inputs, int index) {

    /** The index of a rejection that has no place in its input: −1. */
    public static final int NO_INDEX = -1;

    private static final int SHOWN = 64;

    /**
     * Checks its parts.
     *
     * @param reason the closed reason
     * @param inputs the text that was refused, or both sides where two things do not go together
     * @param index the 0-based index of the fault in the one input, in UTF-16 units, or {@link #NO_INDEX}
     * @throws NullPointerException if a part is null
     */
    public MeteringRejection {
        Objects.requireNonNull(reason, "reason");
        inputs = List.copyOf(inputs);
    }

    /**
     * A rejection of one text, at a place.
     *
     * @param reason the closed reason
     * @param input the text that was refused
     * @param index the 0-based index of the fault in UTF-16 units, or {@link #NO_INDEX}
     * @return the rejection
     */
    public static MeteringRejection at(MeteringReason reason, String input, int index) {
        return new MeteringRejection(reason, List.of(input), index);
    }

    /**
     * A rejection of one or more things that has no place.
     *
     * @param reason the closed reason
     * @param inputs what does not go, or does not go together
     * @return the rejection
     */
    public static MeteringRejection of(MeteringReason reason, String... inputs) {
        return new MeteringRejection(reason, List.of(inputs), NO_INDEX);
    }

    /**
     * The exception that carries this rejection.
     *
     * @return a new exception
     */
    public MeteringException toException() {
        return new MeteringException(this);
    }

    /** A line for people: reason, index and the inputs, each shortened to 64 characters, with controls escaped. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(reason.name());
        if (index != NO_INDEX) {
            line.append(" at ").append(index);
        }
        String link = " in ";
        for (String input : inputs) {
            line.append(link).append('"');
            input.codePoints().limit(SHOWN).forEach(c -> escape(line, c));
            line.append(input.codePointCount(0, input.length()) > SHOWN ? "…\"" : "\"");
            link = " and ";
        }
        return line.toString();
    }

    /** Chinese texts stay readable; whatever could disturb a terminal or a log line does not pass. */
    private static void escape(StringBuilder line, int c) {
        boolean readable = c >= ' ' && c < 127 && c != '"' && c != '\\';
        if (readable || Character.isIdeographic(c)) {
            line.appendCodePoint(c);
        } else {
            line.append(String.format(Locale.ROOT, "\\u{%x}", c));
        }
    }
}
