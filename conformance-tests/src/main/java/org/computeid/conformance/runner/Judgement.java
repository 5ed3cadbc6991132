package org.computeid.conformance.runner;

/**
 * What is to be said about one answer.
 *
 * @param verdict as if a MUST was asked for
 * @param reason why
 * @param detail more of it for people; may contain what the product wrote
 */
public record Judgement(Verdict verdict, Reason reason, String detail) {

    static final Judgement RIGHT = new Judgement(Verdict.PASS, Reason.RIGHT, "");

    static Judgement fail(Reason reason, String detail) {
        return new Judgement(Verdict.FAIL, reason, detail);
    }

    static Judgement inconclusive(Reason reason, String detail) {
        return new Judgement(Verdict.INCONCLUSIVE, reason, detail);
    }

    static Judgement notApplicable(Reason reason, String detail) {
        return new Judgement(Verdict.NOT_APPLICABLE, reason, detail);
    }
}
