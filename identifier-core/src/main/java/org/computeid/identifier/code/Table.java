package org.computeid.identifier.code;

/** The code tables that identifiers and descriptors name codes of, e.g. {@link #CURRENCY}; regions have tables by name. */
public enum Table {
    /** Resource classes, e.g. {@code A}. */
    RESOURCE_CLASS,
    /** Tiers, e.g. {@code F}. */
    TIER,
    /** Countries, ISO 3166-1 numeric, e.g. {@code 156}. */
    COUNTRY,
    /** Number formats, e.g. {@code fp16}. */
    NUMBER_FORMAT,
    /** What a price is asked for, e.g. {@code card-hour}. */
    BILLING_UNIT,
    /** Currencies, ISO 4217, e.g. {@code CNY}. */
    CURRENCY
}
