package org.computeid.conformance.property;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.computeid.conformance.protocol.JsonLines;

/** Fields of which an identifier can be made: country 1 to 999, any symbols, a serial that is not zero. */
record Fields(int country, String symbols, String lastOfSerial) {

    static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** The fourth of the authority, node, registrant, class, tier, and all of the serial but its last symbol. */
    private static final int FREE = 1 + 4 + 5 + 1 + 1 + 7;

    static Arbitrary<Fields> any() {
        StringArbitrary symbols = Arbitraries.strings().withChars(SYMBOLS.toCharArray());
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        symbols.ofLength(FREE),
                        Arbitraries.of(SYMBOLS.substring(1).split("")))
                .as(Fields::new);
    }

    ObjectNode toInput() {
        return JsonLines.object()
                .put("authority", String.format(Locale.ROOT, "%03d", country) + symbols.charAt(0))
                .put("node", symbols.substring(1, 5))
                .put("registrant", symbols.substring(5, 10))
                .put("class", symbols.substring(10, 11))
                .put("tier", symbols.substring(11, 12))
                .put("serial", symbols.substring(12) + lastOfSerial);
    }
}
