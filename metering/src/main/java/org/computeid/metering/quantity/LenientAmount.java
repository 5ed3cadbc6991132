package org.computeid.metering.quantity;

import org.computeid.metering.unit.OperationUnit;

/** An amount that people wrote: its number, the power of ten of its magnitude and prefix, and how its unit is worded. */
record LenientAmount(Digits number, int exponent, Wording wording) {

    /** How the unit of an amount is worded. */
    enum Wording {
        /** FLOPS, in whatever case. */
        FLOPS,
        /** OPS, in whatever case. */
        OPS,
        /** 次 with 每秒 or /秒. */
        TIMES_PER_SECOND,
        /** 次 without a word about time: a rate only beside one. */
        TIMES,
        /** A prefix alone, e.g. {@code P}: a rate only beside a number format or a rate. */
        PREFIX
    }

    /** Whether the wording alone says that this is a rate. */
    boolean isRate() {
        return wording != Wording.TIMES && wording != Wording.PREFIX;
    }

    /** Whether the wording speaks of floating-point numbers beside a format of integers. */
    boolean contradicts(Kind kind) {
        return wording == Wording.FLOPS && kind.format().unit() == OperationUnit.OPS;
    }

    MeteringResult<Rate> toRate(Kind kind, String input) {
        return number.times(exponent, kind, input);
    }
}
