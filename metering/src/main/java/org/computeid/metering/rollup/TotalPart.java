package org.computeid.metering.rollup;

/** The parts of published compute totals, which do not overlap, e.g. {@link #INTELLIGENT} (MET-71). */
public enum TotalPart {
    /** General compute (通算). */
    GENERAL,
    /** Intelligent compute (智算). */
    INTELLIGENT,
    /** Supercomputing (超算). */
    SUPER
}
