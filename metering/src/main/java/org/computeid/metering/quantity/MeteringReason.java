package org.computeid.metering.quantity;

/** Why an amount or an operation on amounts is refused, e.g. {@link #KIND}. The list is closed (MET-12). */
public enum MeteringReason {
    /** No such unit, or one that does not fit what is measured. */
    UNIT,
    /** No such kind, or two different kinds where one is due. */
    KIND,
    /** A text that does not have the form that is due, or no whole number of the smallest unit. */
    SYNTAX,
    /** A result outside the range of its type, below zero included. */
    OVERFLOW,
    /** A text with more than one reading. */
    AMBIGUOUS,
    /** Statements that contradict each other. */
    INCONSISTENT,
    /** No such time zone. */
    ZONE,
    /** An interval that ends before it starts, or a time without an offset. */
    INTERVAL,
    /** A share outside 0 to 1, or with a denominator that is not allowed. */
    SHARE,
    /** No such normalisation profile. */
    PROFILE,
    /** A kind that the profile does not weigh. */
    UNWEIGHTED,
    /** A reversal that does not fit what it reverses. */
    REVERSAL
}
