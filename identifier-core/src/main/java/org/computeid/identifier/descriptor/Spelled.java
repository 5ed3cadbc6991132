package org.computeid.identifier.descriptor;

/** A closed set whose members have one spelling each in a document. */
interface Spelled {

    /** The spelling, e.g. {@code theoretical-peak}. */
    String text();
}
