package org.computeid.conformance.runner;

import java.util.Optional;
import org.computeid.conformance.requirement.ConformanceCase;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about one case.
 *
 * @param subject the case
 * @param judgement the verdict, with the level of the case, and why
 * @param decisive the request that decided, if one was made
 */
public record CaseResult(
        ConformanceCase subject,
        Judgement judgement,
        @Nullable TranscriptEntry decisive) {

    /**
     * The verdict.
     *
     * @return the verdict, with the level of the case
     */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /**
     * The request that decided.
     *
     * @return the request, or nothing if none was made
     */
    public Optional<TranscriptEntry> request() {
        return Optional.ofNullable(decisive);
    }
}
