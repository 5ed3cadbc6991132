package org.computeid.cli.mlperf;

/**
 * Why a file was refused, or why a text of it did not reach its descriptor, e.g. {@link #MODEL_NOT_IN_CATALOGUE}. The list
 * is closed; its words for people stand in the resource bundle {@code import}.
 */
enum Reason {
    /** The file is not a regular file, or could not be opened or read. */
    UNREADABLE(Effect.NOT_READ),
    /** The file is larger than a system description may be, or nested deeper. */
    LIMIT(Effect.NOT_READ),
    /** The file has no content but white space. */
    EMPTY(Effect.NOT_READ),
    /** The bytes are not UTF-8. */
    ENCODING(Effect.NOT_READ),
    /** The text is not JSON (RFC 8259): NaN, comments, trailing commas and a second value included. */
    SYNTAX(Effect.NOT_READ),
    /** The outermost value is not an object. */
    NOT_AN_OBJECT(Effect.NOT_READ),
    /** The object has none of the members by which a system description is known. */
    NOT_A_SYSTEM(Effect.NOT_READ),

    /** Neither accelerators nor processors can be told together with their number. */
    UNITS_UNKNOWN(Effect.REFUSED),
    /** The descriptor that came out breaks a rule of descriptors. */
    INVALID(Effect.REFUSED),

    /** A symbolic link to a folder, which is not followed. */
    FOLDER_LINK(Effect.NOTED),
    /** A byte order mark in front of the text, passed over. */
    BYTE_ORDER_MARK(Effect.NOTED),
    /** The member stands more than once, with different values. */
    DUPLICATE_MEMBER(Effect.NOTED),
    /** A member that is needed is absent, empty, or says that it is not known. */
    MISSING(Effect.NOTED),
    /** The member has another JSON type than it can have. */
    TYPE(Effect.NOTED),
    /** The text cannot stand in a signed document: a control, a lone surrogate, not NFC, too long. */
    TEXT(Effect.NOTED),
    /** The text is not a whole number. */
    COUNT(Effect.NOTED),
    /** Two statements of the file disagree. */
    CONTRADICTION(Effect.NOTED),
    /** Several models, and it is not told which has how many. */
    HETEROGENEOUS(Effect.NOTED),
    /** The device catalogue has no such model, so that there is no claim for it. */
    MODEL_NOT_IN_CATALOGUE(Effect.NOTED),
    /** The catalogue knows the model, but no peak of it that could be claimed. */
    PEAK_UNKNOWN(Effect.NOTED),
    /** The catalogue's peak is disputed and was left out. */
    PEAK_DISPUTED(Effect.NOTED),
    /** The model's text names no maker, or more than one. */
    VENDOR_UNKNOWN(Effect.NOTED),
    /** The amount of memory is not written as a number and a unit. */
    MEMORY_SYNTAX(Effect.NOTED),
    /** The amount of memory can be read in two ways, e.g. {@code 141G}. */
    MEMORY_AMBIGUOUS(Effect.NOTED),
    /** The amount is not a whole number of bytes, so that the number or its unit is not what it says. */
    MEMORY_NOT_WHOLE(Effect.NOTED),
    /** The amount may be that of one node or of all of them. */
    MEMORY_SCOPE(Effect.NOTED),
    /** The memory is the host's. */
    MEMORY_SHARED(Effect.NOTED),
    /** The memory is switched off. */
    MEMORY_DISABLED(Effect.NOTED),
    /** The number of cores may be that of one processor or of all in a node. */
    CORES_AMBIGUOUS(Effect.NOTED);

    private final Effect effect;

    Reason(Effect effect) {
        this.effect = effect;
    }

    /**
     * Whether a file with this fault was read as a system description at all.
     *
     * @return false for a file that is no readable system description
     */
    boolean leavesSystemReadable() {
        return effect != Effect.NOT_READ;
    }

    /**
     * Whether this reason refuses a file.
     *
     * @return false for what is only noted beside a descriptor
     */
    boolean refusesFile() {
        return effect != Effect.NOTED;
    }

    private enum Effect {
        NOT_READ,
        REFUSED,
        NOTED
    }
}
