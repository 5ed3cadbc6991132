package org.computeid.identifier.code;

/** An edition of a code table that was refused whole, with the reason and the line, e.g. {@code STATUS, line 7}. */
public final class CodeTableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final CodeTableReason reason;
    private final int line;

    CodeTableException(CodeTableReason reason, int line, String sentence) {
        super(reason + " in line " + line + ": " + sentence);
        this.reason = reason;
        this.line = line;
    }

    /**
     * Why.
     *
     * @return one of the closed list
     */
    public CodeTableReason reason() {
        return reason;
    }

    /**
     * Where: the line, counted from 1; the last one for what is missing, 0 for what concerns the bytes.
     *
     * @return the number of the line
     */
    public int line() {
        return line;
    }
}
