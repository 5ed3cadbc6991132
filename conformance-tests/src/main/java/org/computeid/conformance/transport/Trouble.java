package org.computeid.conformance.transport;

/** Why a request has no answer that could be judged. */
public enum Trouble {
    /** No answer within the time for one operation. */
    TIME_OUT,
    /** The product ended. */
    CRASH,
    /** The product wrote a line that is no answer. */
    BAD_LINE,
    /** The product answered, and then answered again. */
    ANSWERED_TWICE,
    /** The request was not made, or not again, since the product had been restarted too often or did not come back. */
    NOT_ASKED
}
