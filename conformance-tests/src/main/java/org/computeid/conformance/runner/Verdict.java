package org.computeid.conformance.runner;

/** What a run says about a case, a profile or a product. Unknown never becomes {@link #PASS}. */
public enum Verdict {
    /** As the specification asks. */
    PASS,
    /** Otherwise than a SHOULD asks. */
    WARN,
    /** Otherwise than a MUST asks. */
    FAIL,
    /** It could not be judged, since the product stopped answering. */
    INCONCLUSIVE,
    /** It could not be judged, by a fault of the suite. */
    SUITE_ERROR,
    /** It does not concern this product, or was not asked for. */
    NOT_APPLICABLE
}
