package org.computeid.conformance.runner;

/** Why a request of a case was made. */
public enum Asking {
    /** The case as it stands. */
    FIRST,
    /** The same once more: a product that conforms answers the same. */
    REPEAT,
    /** A variant whose right answer follows from that of the case: a product that only remembers cases fails it. */
    TWIN,
    /** A try of a property. */
    PROPERTY,
    /** The smoke test of the adapter. */
    ECHO
}
