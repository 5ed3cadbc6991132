package org.computeid.metering.device;

/** How well a published peak is founded, e.g. {@link #A} (MET-52). */
public enum Confidence {
    /** Printed by the vendor and reproduced by a formula or by nearly all published systems. */
    A,
    /** Printed, not reproduced. */
    B,
    /** Estimated, or printed figures contradict each other; always disputed. */
    C
}
