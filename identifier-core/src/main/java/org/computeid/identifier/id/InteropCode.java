package org.computeid.identifier.id;

import java.util.Map;
import java.util.TreeMap;

/**
 * The profile {@code cn-interop-0.0.1} of an observed interconnection code, e.g.
 * {@code 1101tc200044013301502601009F1S1024N100P150} (ID-75).
 *
 * <p>Evidence: one public early platform interface, v0.0.1: one sample, its field order, and "at least 27 characters". The
 * official national grammar is not published; this profile claims no conformity with it. The organisation becomes the
 * registrant, the resource's city the node, the nine digits the serial; the class goes through a table of the caller; the
 * tier is not in the code and must be supplied.
 *
 * @param node the resource's city, 4 decimal digits
 * @param registrant the organisation, 5 decimal digits
 * @param resourceClass the class symbol
 * @param serial the nine digits as a number, 1 to 999,999,999
 * @param facets what an identifier does not carry
 */
public record InteropCode(String node, String registrant, String resourceClass, long serial, InteropFacets facets) {

    /** The only authority that the profile knows. */
    public static final String AUTHORITY = "1561";

    private static final int HEAD_LENGTH = 27;
    private static final long MAX_SERIAL = 999_999_999;

    /**
     * Checks the parts.
     *
     * @param node the resource's city, 4 decimal digits
     * @param registrant the organisation, 5 decimal digits
     * @param resourceClass the class symbol
     * @param serial 1 to 999,999,999
     * @param facets the rest
     * @throws IdException with {@code PROFILE} if one does not fit
     */
    public InteropCode {
        boolean fits = isDecimal(node, 4)
                && isDecimal(registrant, 5)
                && resourceClass.length() == 1
                && Symbols.value(resourceClass.charAt(0)) >= 0
                && serial >= 1
                && serial <= MAX_SERIAL;
        if (!fits) {
            throw refusal(node + registrant + resourceClass + serial);
        }
    }

    /**
     * Reads a code.
     *
     * @param text the code, at least 27 characters
     * @param classes the caller's table of classes
     * @return its parts
     * @throws IdException with {@code PROFILE} and no index for every fault
     */
    public static InteropCode parse(String text, InteropClasses classes) {
        if (text.length() < HEAD_LENGTH || !isDecimal(text.substring(18, HEAD_LENGTH), 9)) {
            throw refusal(text);
        }
        String resourceClass = classes.classOf(text.substring(11, 14)).orElseThrow(() -> refusal(text));
        return new InteropCode(
                text.substring(14, 18),
                text.substring(6, 11),
                resourceClass,
                Long.parseLong(text, 18, HEAD_LENGTH, 10),
                new InteropFacets(text.substring(0, 4), text.substring(4, 6), totals(text)));
    }

    /**
     * The parts of an identifier with the facets that it does not carry.
     *
     * @param id an identifier of authority {@code 1561} with decimal node and registrant and a serial below 10^9
     * @param facets the rest
     * @return the parts
     * @throws IdException with {@code PROFILE} if the identifier does not fit
     */
    public static InteropCode from(ComputeId id, InteropFacets facets) {
        if (!id.authority().equals(AUTHORITY)) {
            throw refusal(id.toString());
        }
        return new InteropCode(
                id.node(), id.registrant(), String.valueOf(id.resourceClass()), id.serialNumber(), facets);
    }

    /**
     * The compute identifier.
     *
     * @param tier the tier symbol, which the code does not have
     * @return the identifier
     * @throws IdException if the tier is not one symbol
     */
    public ComputeId toComputeId(String tier) {
        return ComputeId.of(new IdFields(AUTHORITY, node, registrant, resourceClass, tier, serialSymbols()));
    }

    /**
     * The serial as the eight symbols of an identifier, e.g. {@code 00EZA59H} for 502601009.
     *
     * @return 8 symbols
     */
    public String serialSymbols() {
        byte[] symbols = new byte[8];
        Symbols.write(serial, symbols, 0, symbols.length);
        return new String(symbols, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes the code.
     *
     * @param classes the caller's table of classes
     * @return the text; {@link #parse} gives these parts back
     * @throws IdException with {@code PROFILE} if the table lacks the class
     */
    public String toText(InteropClasses classes) {
        String code = classes.codeOf(resourceClass).orElseThrow(() -> refusal(resourceClass));
        String digits = Long.toString(serial);
        StringBuilder text = new StringBuilder(facets.registrantCity())
                .append(facets.industry())
                .append(registrant)
                .append(code)
                .append(node)
                .append("0".repeat(9 - digits.length()))
                .append(digits);
        InteropFacets.TOTALS
                .chars()
                .mapToObj(Character::toString)
                .filter(facets.totals()::containsKey)
                .forEach(letter -> text.append(letter).append(facets.totals().get(letter)));
        return text.toString();
    }

    static boolean isDecimal(String text, int length) {
        return length > 0 && text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static IdException refusal(String text) {
        return new IdException(new IdRejection(IdReason.PROFILE, text, IdRejection.NO_INDEX));
    }

    /** The tail: each letter of {@code FSNP} at most once, in that order, with at least one digit. */
    private static Map<String, String> totals(String text) {
        Map<String, String> totals = new TreeMap<>();
        int lastLetter = -1;
        int i = HEAD_LENGTH;
        while (i < text.length()) {
            int letter = InteropFacets.TOTALS.indexOf(text.charAt(i));
            int end = i + 1;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (letter <= lastLetter) {
                throw refusal(text);
            }
            totals.put(text.substring(i, i + 1), text.substring(i + 1, end));
            lastLetter = letter;
            i = end;
        }
        return totals;
    }
}
