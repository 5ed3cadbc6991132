package org.computeid.identifier.id;

/**
 * A unified social credit code of GB 32100-2015, e.g. {@code 91330106673959654P}: who a registrant is in China (ID-85).
 *
 * <p>18 characters of {@code 0-9 A-Z} without {@code I O S V Z}; the last is the check (31 − Σ cᵢ·3ⁱ mod 31) mod 31. The
 * digits of the region are not judged, nor whether the code was ever given out.
 *
 * @param text the 18 characters
 */
public record Uscc(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int CHECK_INDEX = LENGTH - 1;

    /**
     * Checks length, alphabet and check character.
     *
     * @param text the 18 characters
     * @throws IdException with {@code LENGTH}; or the reason of the first wrong character and its index; or {@code CHECK}
     *     at 17
     */
    public Uscc {
        if (text.length() != LENGTH) {
            throw refusal(IdReason.LENGTH, text, IdRejection.NO_INDEX);
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                throw refusal(characterFault(text.charAt(i)), text, i);
            }
        }
        if (text.charAt(CHECK_INDEX) != check(text)) {
            throw refusal(IdReason.CHECK, text, CHECK_INDEX);
        }
    }

    /**
     * Reads a code.
     *
     * @param text any text
     * @return the code
     * @throws IdException as the constructor does
     */
    public static Uscc parse(String text) {
        return new Uscc(text);
    }

    /** The 18 characters. */
    @Override
    public String toString() {
        return text;
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHECK_INDEX; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static IdReason characterFault(char c) {
        if (c == 'I' || c == 'O' || c == 'S' || c == 'V' || c == 'Z') {
            return IdReason.AMBIGUOUS_LETTER;
        }
        return IdParser.characterFault(c, false);
    }

    private static IdException refusal(IdReason reason, String text, int index) {
        return new IdException(new IdRejection(reason, text, index));
    }
}
