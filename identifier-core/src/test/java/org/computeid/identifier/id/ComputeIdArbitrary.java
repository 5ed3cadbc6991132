package org.computeid.identifier.id;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every identifier there can be, with the edges of each field. */
final class ComputeIdArbitrary {

    private static final long SERIALS = 1L << 40;

    private ComputeIdArbitrary() {}

    static Arbitrary<ComputeId> ids() {
        Arbitrary<Long> country = Arbitraries.longs().between(1, 999);
        Arbitrary<Long> authorityRest = Arbitraries.longs().between(0, 31);
        Arbitrary<Long> node = Arbitraries.longs().between(0, (1L << 20) - 1);
        Arbitrary<Long> registrant = Arbitraries.longs().between(0, (1L << 25) - 1);
        Arbitrary<Long> kind = Arbitraries.longs().between(0, (1L << 10) - 1);
        Arbitrary<Long> serial = Arbitraries.longs().between(1, SERIALS - 1);
        return Combinators.combine(country, authorityRest, node, registrant, kind, serial)
                .as(ComputeIdArbitrary::id);
    }

    private static ComputeId id(long country, long rest, long node, long registrant, long kind, long serial) {
        long digits = (country / 100) << 10 | (country / 10 % 10) << 5 | country % 10;
        long hi = (long) Symbols.value('C') << 55 | digits << 40 | rest << 35 | node << 15 | registrant >>> 10;
        long lo = (registrant & 1023) << 50 | kind << 40 | serial;
        return new ComputeId(hi, lo);
    }
}
