package org.computeid.metering.device;

/** What a device is, e.g. {@link #ACCELERATOR} (MET-50). */
public enum DeviceKind {
    /** A device that works for a host: a graphics processor, a tensor processor, a vector engine. */
    ACCELERATOR,
    /** A processor that runs an operating system. */
    CPU
}
