package org.computeid.identifier.descriptor;

/** Why a document was found faulty, e.g. {@link #RANGE}: a closed list, stable for ever (DOC-5). */
public enum FindingCode {
    /** A member that has to be there is missing. */
    REQUIRED,
    /** A member that does not belong there. */
    UNKNOWN_MEMBER,
    /** A value of another JSON type, or a text that has not its form. */
    FORMAT,
    /** A number, an index or the length of a list lies outside its range. */
    RANGE,
    /** A code that its closed list or its table edition does not have, or does not give out. */
    CODE,
    /** Class or tier differ from the identifier's. */
    ID_MISMATCH,
    /** The identifier lies outside the prefixes that the registrant may speak for. */
    PREFIX,
    /** A claimed total differs from the sum of its parts. */
    SUM,
    /** A measured number is above the theoretical peak of the same kind. */
    MEASURED_ABOVE_PEAK,
    /** Expired, expiring before it was issued, or issued in the future. */
    TIME,
    /** Valid for longer than 400 days. */
    LIFE,
    /** Two claims of the same kind about the same thing. */
    DUPLICATE_CLAIM,
    /** The resource is said to be part of itself. */
    SELF_REFERENCE,
    /** A number that cannot well be true for its tier, or beside another claim. */
    IMPLAUSIBLE
}
