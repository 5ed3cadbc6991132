package org.computeid.benchmarks;

import java.util.List;
import java.util.random.RandomGenerator;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;

/** A text with one fault, made from an accepted one, and the verdict that is due. */
record Refusal(String text, IdReason reason, int index) {

    /** Every reason that a text can be refused for; the other two belong to UUIDs and profiles. */
    static final List<IdReason> REASONS = List.of(
            IdReason.LENGTH,
            IdReason.NON_ASCII,
            IdReason.FULL_WIDTH,
            IdReason.LOWER_CASE,
            IdReason.AMBIGUOUS_LETTER,
            IdReason.ILLEGAL_CHARACTER,
            IdReason.SEPARATOR,
            IdReason.UNSUPPORTED_VERSION,
            IdReason.AUTHORITY,
            IdReason.SERIAL,
            IdReason.CHECK);

    private static final int[] HYPHENS = {5, 10, 16, 19, 28};
    static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Breaks an identifier in one place, wherever in the text the reason can arise. */
    static Refusal of(IdReason reason, String id, RandomGenerator random) {
        return switch (reason) {
            case LENGTH -> new Refusal(id.substring(random.nextInt(1, id.length())), reason, IdRejection.NO_INDEX);
            case NON_ASCII ->
                at(random.nextInt(id.length()), oneOf("\u00E9\u00DF\u0391\u041E\u4E2D\u2460", random), id, reason);
            case FULL_WIDTH ->
                at(random.nextInt(id.length()), oneOf("\uFF0D\uFF23\uFF10\uFF21\u3000", random), id, reason);
            case LOWER_CASE -> at(symbol(0, random), oneOf("abcxyz", random), id, reason);
            case AMBIGUOUS_LETTER -> at(symbol(0, random), oneOf("ILOU", random), id, reason);
            case ILLEGAL_CHARACTER -> at(symbol(0, random), oneOf(" -_/:.", random), id, reason);
            case SEPARATOR -> at(HYPHENS[random.nextInt(HYPHENS.length)], oneOf(" _0A:", random), id, reason);
            case UNSUPPORTED_VERSION -> at(0, oneOf("ABDEZ", random), id, reason);
            case AUTHORITY -> at(random.nextInt(1, 4), oneOf("ABCXYZ", random), id, reason);
            case SERIAL -> new Refusal(id.substring(0, 20) + "00000000" + id.substring(28), reason, 20);
            case CHECK -> new Refusal(otherSymbol(id, symbol(4, random), random), reason, 29);
            case UUID, PROFILE -> throw new IllegalArgumentException("not a reason of a text: " + reason);
        };
    }

    private static Refusal at(int index, char wrong, String id, IdReason reason) {
        return new Refusal(with(id, index, wrong), reason, index);
    }

    private static String with(String text, int index, char c) {
        return text.substring(0, index) + c + text.substring(index + 1);
    }

    private static String otherSymbol(String id, int index, RandomGenerator random) {
        int value = SYMBOLS.indexOf(id.charAt(index));
        String wrong = with(id, index, SYMBOLS.charAt((value + random.nextInt(1, 32)) % 32));
        // A serial of zeroes would be refused for another reason; its identifier has a symbol to spare elsewhere.
        return wrong.startsWith("00000000", 20) ? otherSymbol(id, 4, random) : wrong;
    }

    private static char oneOf(String characters, RandomGenerator random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private static int symbol(int from, RandomGenerator random) {
        int index = random.nextInt(from, 33);
        return "00000-0000-00000-00-00000000-0000".charAt(index) == '-' ? index + 1 : index;
    }

    /** Whether the library says the same. */
    boolean agrees() {
        return ComputeId.tryParse(text) instanceof IdRejection rejection
                && rejection.reason() == reason
                && rejection.index() == index;
    }
}
