package org.computeid.identifier.id;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the observed interconnection code says beyond an identifier (ID-75), e.g. city {@code 1101}, industry {@code tc} and
 * totals {@code F1 S1024 N100 P150}.
 *
 * @param registrantCity the registrant's city, 4 decimal digits
 * @param industry 2 lower-case ASCII letters
 * @param totals the tail: any of {@code F} (compute), {@code S} (storage), {@code N} (network) and {@code P} (unknown,
 *     probably a price), each with its digits as they stand; their units are not public
 */
public record InteropFacets(String registrantCity, String industry, Map<String, String> totals) {

    static final String TOTALS = "FSNP";

    /**
     * Copies and checks the facets.
     *
     * @param registrantCity 4 decimal digits
     * @param industry 2 lower-case ASCII letters
     * @param totals letter → digits
     * @throws IdException with {@code PROFILE} if one does not fit
     */
    public InteropFacets {
        totals = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(totals)));
        boolean fits = InteropCode.isDecimal(registrantCity, 4)
                && industry.length() == 2
                && industry.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && totals.entrySet().stream()
                        .allMatch(total -> total.getKey().length() == 1
                                && TOTALS.contains(total.getKey())
                                && InteropCode.isDecimal(
                                        total.getValue(), total.getValue().length()));
        if (!fits) {
            throw InteropCode.refusal(registrantCity + industry + totals);
        }
    }
}
