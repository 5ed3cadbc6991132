package org.computeid.identifier.descriptor;

/** How much a finding weighs, e.g. {@link #ERROR}. */
public enum Severity {
    /** A MUST is broken: the document is refused. */
    ERROR,
    /** A SHOULD is broken, or something is unlikely: a person should look. */
    WARNING
}
