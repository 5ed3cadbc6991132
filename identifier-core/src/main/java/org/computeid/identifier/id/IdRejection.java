package org.computeid.identifier.id;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The answer to an input that is not a compute identifier, e.g. {@code CHECK at 29 in "C1561-…"} (ID-20).
 *
 * <p>Immutable. Two rejections are equal if reason, input and index are. It holds the input as it came, which may be
 * long or hostile: {@link #toString()} shortens it and escapes what is not printable ASCII.
 *
 * @param reason the closed reason
 * @param input the text that was refused, as it came
 * @param index the 0-based index of the fault in UTF-16 units, or {@link #NO_INDEX}
 */
public record IdRejection(IdReason reason, String input, int index) implements IdResult {

    /** The index of a rejection that has no place in the input: −1. */
    public static final int NO_INDEX = -1;

    private static final int SHOWN = 64;

    /**
     * Checks its parts.
     *
     * @param reason the closed reason
     * @param input the text that was refused, as it came
     * @param index the 0-based index of the fault in UTF-16 units, or {@link #NO_INDEX}
     * @throws NullPointerException if a part is null
     */
    public IdRejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(input, "input");
    }

    /**
     * {@inheritDoc}
     *
     * @param accepted what to do with an identifier; not called
     * @param rejected what to do with this rejection
     */
    @Override
    public <T> T fold(
            Function<? super ComputeId, ? extends T> accepted, Function<? super IdRejection, ? extends T> rejected) {
        return rejected.apply(this);
    }

    /**
     * Which one or two symbols are probably wrong, if the check is (ID-41): a hint for people, never a repair.
     *
     * @return their indexes in the input, ascending; empty if the reason is not {@code CHECK} or nothing of one or two
     *     symbols explains it
     */
    public List<Integer> suspects() {
        return reason == IdReason.CHECK ? ErrorLocator.suspects(input) : List.of();
    }

    /** A line for people: reason, index and the input, shortened to 64 characters, with all but printable ASCII escaped. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(reason.name());
        if (index != NO_INDEX) {
            line.append(" at ").append(index);
        }
        line.append(" in \"");
        input.chars().limit(SHOWN).forEach(c -> escape(line, (char) c));
        return line.append(input.length() > SHOWN ? "…\"" : "\"").toString();
    }

    private static void escape(StringBuilder line, char c) {
        if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
            line.append(c);
        } else {
            line.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
        }
    }
}
