package org.computeid.metering.rollup;

/** Why two published totals are not added, in the order in which it is asked, e.g. {@link #BASIS} (MET-72). */
public enum SeriesReason {
    /** Different bases: the rates are of different kinds. */
    BASIS,
    /** Different regions, one of which may hold the other. */
    REGION,
    /** Different things are counted. */
    SCOPE,
    /** Different publishers, who may count differently. */
    PUBLISHER,
    /** Different dates: stocks of two days do not add. */
    DATE,
    /** A part of compute is in both. */
    OVERLAP
}
