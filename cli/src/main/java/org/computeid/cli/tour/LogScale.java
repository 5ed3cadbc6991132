package org.computeid.cli.tour;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.computeid.metering.unit.SiPrefix;

/** Places amounts on an axis where each line is ten times the one before; only for drawing, never for sums. */
final class LogScale {

    private final int lowest;
    private final int highest;

    private LogScale(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The whole powers of ten around the amounts; one power where there is none. */
    static LogScale around(Collection<BigInteger> amounts) {
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (BigInteger amount : amounts) {
            if (amount.signum() > 0) {
                int digits = amount.toString().length();
                lowest = Math.min(lowest, digits - 1);
                highest = Math.max(highest, digits);
            }
        }
        return highest == 0 ? new LogScale(0, 1) : new LogScale(lowest, highest);
    }

    /** The place of an amount between the ends, e.g. {@code 62.35%}. */
    String place(BigInteger amount) {
        double exponent = amount.signum() > 0 ? Math.log10(amount.doubleValue()) : lowest;
        return percent((exponent - lowest) / (highest - lowest));
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = lowest; exponent <= highest; exponent++) {
            ticks.add(new Tick(percent((double) (exponent - lowest) / (highest - lowest)), label(exponent)));
        }
        return ticks;
    }

    /** One line of the axis. */
    record Tick(String place, String label) {}

    /** The power of ten with the largest prefix that leaves a whole number, e.g. {@code 100 P}. */
    private static String label(int exponent) {
        SiPrefix largest = SiPrefix.NONE;
        for (SiPrefix prefix : SiPrefix.values()) {
            if (prefix.exponent() <= exponent && prefix.exponent() >= largest.exponent()) {
                largest = prefix;
            }
        }
        return ("1" + "0".repeat(exponent - largest.exponent()) + " " + largest.symbol()).strip();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.max(0, Math.min(1, part)));
    }
}
