package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/** What people write behind an amount of memory, and how many bytes it is. */
final class MemoryUnit {

    private static final Map<String, BigInteger> BYTES = Map.ofEntries(
            Map.entry("B", BigInteger.ONE),
            Map.entry("byte", BigInteger.ONE),
            Map.entry("bytes", BigInteger.ONE),
            Map.entry("kB", decimal(1)),
            Map.entry("KB", decimal(1)),
            Map.entry("MB", decimal(2)),
            Map.entry("GB", decimal(3)),
            Map.entry("TB", decimal(4)),
            Map.entry("PB", decimal(5)),
            Map.entry("KiB", binary(1)),
            Map.entry("MiB", binary(2)),
            Map.entry("GiB", binary(3)),
            Map.entry("TiB", binary(4)),
            Map.entry("PiB", binary(5)),
            Map.entry("Ki", binary(1)),
            Map.entry("Mi", binary(2)),
            Map.entry("Gi", binary(3)),
            Map.entry("Ti", binary(4)),
            Map.entry("Pi", binary(5)));

    /** A bare letter is a power of ten or of two; a small b may be a bit. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "k", "K", "m", "M", "g", "G", "t", "T", "p", "P", "b", "kb", "Kb", "mb", "Mb", "gb", "Gb", "tb", "Tb", "pb",
            "Pb");

    private MemoryUnit() {}

    static Reading<BigInteger> bytes(String unit) {
        BigInteger factor = BYTES.get(unit);
        if (factor != null) {
            return Reading.of(factor);
        }
        return Reading.unread(AMBIGUOUS.contains(unit) ? Reason.MEMORY_AMBIGUOUS : Reason.MEMORY_SYNTAX);
    }

    private static BigInteger decimal(int thousands) {
        return BigInteger.TEN.pow(3 * thousands);
    }

    private static BigInteger binary(int thousands) {
        return BigInteger.TWO.pow(10 * thousands);
    }
}
