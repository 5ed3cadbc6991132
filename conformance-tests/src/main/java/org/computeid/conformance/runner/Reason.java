package org.computeid.conformance.runner;

/** Why a case has its verdict. */
public enum Reason {
    /** The answer was right. */
    RIGHT,
    /** Accepted, but with another result. */
    WRONG_RESULT,
    /** Refused, but with another code. */
    WRONG_CODE,
    /** Refused with the right code, but at another place. */
    WRONG_PLACE,
    /** Accepted where it must be refused. */
    NOT_REFUSED,
    /** Refused where it must be accepted. */
    REFUSED,
    /** The product says that it lacks an operation of a profile that it declares. */
    UNSUPPORTED,
    /** The product calls a right request wrong. */
    FAULT,
    /** No answer within the time for one operation. */
    TIME_OUT,
    /** The product ended. */
    CRASH,
    /** The product wrote a line that is no answer. */
    BAD_LINE,
    /** The product answered a request twice. */
    ANSWERED_TWICE,
    /** The product was restarted too often or did not come back. */
    NOT_ASKED,
    /** The same request has two different answers. */
    REPEAT_DIFFERS,
    /** A property does not hold. */
    FALSIFIED,
    /** The adapter is broken: it does not even echo. */
    ADAPTER,
    /** Its profile was not selected for this run. */
    NOT_SELECTED,
    /** Its profile is not declared by the product. */
    NOT_DECLARED,
    /** It needs a capability that the product does not declare. */
    NO_CAPABILITY,
    /** The suite itself failed. */
    SUITE
}
