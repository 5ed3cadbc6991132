package org.computeid.cli.mlperf;

/** Ends the reading of one file with its reason; the run goes on with the next. */
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String pointer;
    private final String text;

    RefusedFile(Reason reason, String pointer, String text) {
        super(reason.name() + " at '" + pointer + "'");
        this.reason = reason;
        this.pointer = pointer;
        this.text = text;
    }

    RefusedFile(Reason reason) {
        this(reason, "", "");
    }

    Issue in(String file) {
        return new Issue(file, pointer, text, reason);
    }
}
