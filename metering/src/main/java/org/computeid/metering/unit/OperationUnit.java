package org.computeid.metering.unit;

/** What a rate counts each second, e.g. {@link #FLOPS}: the word follows from the number format (MET-4). */
public enum OperationUnit {
    /** Floating-point operations per second; also written where the number format is unstated. */
    FLOPS,
    /** Operations per second on integers. */
    OPS
}
