package org.computeid.metering.quantity;

/** What the lenient door folded, assumed or found odd, e.g. {@link #UNIT}. The list is closed (MET-31). */
public enum RateIssue {
    /** Letters in another case than the strict text has them. */
    CASE,
    /** Full-width digits, letters or signs. */
    FULL_WIDTH,
    /** Commas between groups of three digits. */
    GROUPING,
    /** More than zero but less than 10^9 operations per second: a prefix was probably lost. */
    IMPLAUSIBLE,
    /** The kind is not told in its strict form; what is not told of it is unstated. */
    KIND,
    /** Chinese words of magnitude such as 百亿亿 were multiplied in. */
    MAGNITUDE,
    /** The amount stands there twice, and both agree. */
    REPEATED,
    /** A space too few or too many, or one that is not the ASCII space. */
    SPACE,
    /** The unit is abbreviated or worded otherwise, e.g. {@code P} for PFLOPS or 次/秒. */
    UNIT,
    /** Zeroes at the end of the decimals. */
    ZEROES
}
