package org.computeid.identifier.id;

import java.util.EnumSet;
import java.util.Set;

/**
 * Reads what people paste (ID-50): spaces go, one carrier goes, look-alikes of this alphabet are folded, and each step is
 * noted. ASCII is told from the rest before anything is folded, and no table of the platform's locale or Unicode version
 * takes part. A wrong check is never mended.
 */
final class LenientReader {

    private static final String URI_SCHEME = "computeid:";
    private static final String LINK_SCHEME = "https://";
    private static final String LINK_MARK = "/id/";
    private static final String HANDLE_MARK = "88.";
    private static final int UUID_LENGTH = 36;
    private static final int[] GROUP_ENDS = {5, 9, 14, 16, 24};

    private final String input;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

    /** The characters that are left, and the index in the input that each of them had. */
    private final StringBuilder rest = new StringBuilder();

    private final int[] origins;

    private LenientReader(String input) {
        this.input = input;
        this.origins = new int[input.length()];
    }

    /** What is canonical is read as such (ID-50): that is most of what platforms see. */
    static RepairedId read(String input) {
        return ComputeId.tryParse(input)
                .fold(id -> new RepairedId(id, Set.of()), rejected -> new LenientReader(input).read());
    }

    private RepairedId read() {
        dropSpaces();
        int from = carrierLength();
        if (from > 0) {
            repairs.add(Repair.CARRIER);
        }
        String bare = rest.substring(from);
        if (looksLikeUuid(bare)) {
            repairs.add(Repair.CARRIER);
            return new RepairedId(
                    ComputeId.tryParseUuid(bare).fold(id -> id, rejected -> {
                        throw refusal(IdReason.UUID, input, IdRejection.NO_INDEX);
                    }),
                    repairs);
        }
        return new RepairedId(ComputeId.parse(canonical(fold(bare, from))), repairs);
    }

    private void dropSpaces() {
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == ' ' || c == '\u3000') {
                repairs.add(Repair.SPACE);
            } else {
                origins[rest.length()] = i;
                rest.append(c);
            }
        }
    }

    /** How many characters of the rest are a wrapper; 0 if there is none. */
    private int carrierLength() {
        String text = rest.toString();
        if (startsWithIgnoringAsciiCase(text, URI_SCHEME)) {
            return URI_SCHEME.length();
        }
        return text.startsWith(LINK_SCHEME) ? linkLength(text) : handleLength(text);
    }

    private static boolean startsWithIgnoringAsciiCase(String text, String start) {
        if (text.length() < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code https://}, a host and path segments that are not empty, up to the last {@code /id/}. */
    private static int linkLength(String text) {
        int mark = text.lastIndexOf(LINK_MARK);
        if (mark <= LINK_SCHEME.length()) {
            return 0;
        }
        boolean segmentEmpty = text.startsWith("/", LINK_SCHEME.length())
                || text.substring(LINK_SCHEME.length(), mark + 1).contains("//");
        return segmentEmpty ? 0 : mark + LINK_MARK.length();
    }

    /** {@code 88.} digits {@code .} digits {@code /}. */
    private static int handleLength(String text) {
        if (!text.startsWith(HANDLE_MARK)) {
            return 0;
        }
        int industryEnd = digitsEnd(text, HANDLE_MARK.length());
        if (industryEnd == HANDLE_MARK.length() || !text.startsWith(".", industryEnd)) {
            return 0;
        }
        int enterpriseEnd = digitsEnd(text, industryEnd + 1);
        return enterpriseEnd > industryEnd + 1 && text.startsWith("/", enterpriseEnd) ? enterpriseEnd + 1 : 0;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean looksLikeUuid(String text) {
        return text.length() == UUID_LENGTH
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    private String fold(String bare, int from) {
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            folded.append(fold(bare.charAt(i)));
        }
        for (int i = 0; i < bare.length(); i++) {
            char c = folded.charAt(i);
            if (c != '-' && Symbols.value(c) < 0) {
                throw refusal(IdParser.characterFault(c, false), input, origins[from + i]);
            }
        }
        return folded.toString();
    }

    private char fold(char c) {
        if (isDash(c)) {
            repairs.add(Repair.SEPARATOR);
            return '-';
        }
        char ascii = c;
        if (isFullWidthLetterOrDigit(c)) {
            repairs.add(Repair.FULL_WIDTH);
            ascii = (char) (c - 0xFEE0);
        }
        if (ascii >= 'a' && ascii <= 'z') {
            repairs.add(Repair.LOWER_CASE);
            ascii = (char) (ascii - 32);
        }
        return switch (ascii) {
            case 'I', 'L' -> confused('1');
            case 'O' -> confused('0');
            default -> ascii;
        };
    }

    private char confused(char meant) {
        repairs.add(Repair.CONFUSABLE);
        return meant;
    }

    private static boolean isDash(char c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFF0D';
    }

    private static boolean isFullWidthLetterOrDigit(char c) {
        return (c >= '\uFF10' && c <= '\uFF19') || (c >= '\uFF21' && c <= '\uFF3A') || (c >= '\uFF41' && c <= '\uFF5A');
    }

    /** Sets the five hyphens and notes if they were not exactly there. */
    private String canonical(String folded) {
        StringBuilder symbols = new StringBuilder(folded.length());
        folded.chars().filter(c -> c != '-').forEach(c -> symbols.append((char) c));
        if (symbols.length() != CheckCode.SYMBOLS) {
            throw refusal(IdReason.LENGTH, input, IdRejection.NO_INDEX);
        }
        for (int group = GROUP_ENDS.length - 1; group >= 0; group--) {
            symbols.insert(GROUP_ENDS[group], '-');
        }
        String canonical = symbols.toString();
        if (!canonical.equals(folded)) {
            repairs.add(Repair.SEPARATOR);
        }
        return canonical;
    }

    private static IdException refusal(IdReason reason, String input, int index) {
        return new IdException(new IdRejection(reason, input, index));
    }
}
