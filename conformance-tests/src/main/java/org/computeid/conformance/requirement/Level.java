package org.computeid.conformance.requirement;

/** How binding a requirement is (BCP 14). */
public enum Level {
    /** Who does otherwise does not conform. */
    MUST,
    /** Who does otherwise is warned. */
    SHOULD,
    /** A permission. */
    MAY
}
