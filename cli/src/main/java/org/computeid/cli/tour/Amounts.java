package org.computeid.cli.tour;

import java.util.Locale;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.unit.RateUnit;
import org.computeid.metering.unit.SiPrefix;

/** Exact amounts as people read them. */
final class Amounts {

    private Amounts() {}

    /** All digits and the unit: {@code 1.353 EFLOPS}, {@code 4.3 EOPS}. */
    static String amount(Rate rate) {
        return exa(rate) + " " + exaUnit(rate.kind());
    }

    /** All digits in units of 10^18 a second: {@code 1.353}. */
    static String exa(Rate rate) {
        return rate.in(exaUnit(rate.kind())).toPlainString();
    }

    /** Groups of three digits: {@code 38,416}. */
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static RateUnit exaUnit(Kind kind) {
        return new RateUnit(SiPrefix.EXA, kind.format().unit());
    }
}
