package org.computeid.conformance.runner;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.requirement.Level;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.transport.Notice;
import org.computeid.conformance.vectors.Suite;

/**
 * What a run says about a product.
 *
 * @param suite the cases that were asked
 * @param options how they were asked
 * @param hello who the product is, and what it declares
 * @param adapter the smoke test
 * @param cases a result for every case of the suite, in the order of the suite
 * @param evidence what else belongs to the run
 */
public record RunResult(
        Suite suite, RunOptions options, Hello hello, Adapter adapter, List<CaseResult> cases, Evidence evidence) {

    /**
     * What else belongs to a run.
     *
     * @param transcript every request, in the order in which they were planned
     * @param notices what happened that no request can be blamed for
     * @param restarts how often the product was restarted
     * @param log the end of the product's log
     * @param started when the run began
     * @param ended when it ended
     */
    public record Evidence(
            List<TranscriptEntry> transcript,
            List<Notice> notices,
            int restarts,
            String log,
            Instant started,
            Instant ended) {

        /**
         * Copies the lists.
         *
         * @param transcript every request, in the order in which they were planned
         * @param notices what happened that no request can be blamed for
         * @param restarts how often the product was restarted
         * @param log the end of the product's log
         * @param started when the run began
         * @param ended when it ended
         */
        public Evidence {
            transcript = List.copyOf(transcript);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Copies the results.
     *
     * @param suite the cases that were asked
     * @param options how they were asked
     * @param hello who the product is, and what it declares
     * @param adapter the smoke test
     * @param cases a result for every case of the suite
     * @param evidence what else belongs to the run
     */
    public RunResult {
        cases = List.copyOf(cases);
    }

    /**
     * The profiles that the run says something about: those that have cases, and those that the product declares.
     *
     * @return the profiles, in their fixed order
     */
    public List<Profile> profiles() {
        return Arrays.stream(Profile.values())
                .filter(profile -> hello.profiles().contains(profile.word())
                        || cases.stream().anyMatch(each -> each.subject().profile() == profile))
                .toList();
    }

    /**
     * The verdict of a profile: the worst of its cases.
     *
     * @param profile the profile
     * @return {@link Verdict#NOT_APPLICABLE} if no case of it was asked
     */
    public Verdict verdict(Profile profile) {
        return worst(each -> each.subject().profile() == profile);
    }

    /**
     * The verdict of the whole run: the worst of all cases, of the adapter and of what happened besides.
     *
     * @return never {@link Verdict#NOT_APPLICABLE}
     */
    public Verdict verdict() {
        boolean stray = evidence.notices().stream().anyMatch(each -> each.kind() == Notice.Kind.STRAY_LINE);
        if (adapter.judgement().verdict() == Verdict.FAIL || stray) {
            return Verdict.FAIL;
        }
        Verdict worst = worst(each -> true);
        return worst == Verdict.PASS && !evidence.notices().isEmpty() ? Verdict.WARN : worst;
    }

    /**
     * How many cases have each verdict.
     *
     * @param profile of this profile only
     * @return a number for every verdict, zeroes included
     */
    public Map<Verdict, Integer> counts(Profile profile) {
        return counts(each -> each.subject().profile() == profile);
    }

    /**
     * How many cases have each verdict.
     *
     * @return a number for every verdict, zeroes included
     */
    public Map<Verdict, Integer> counts() {
        return counts(each -> true);
    }

    /**
     * The exit code of a run that took place.
     *
     * @return 0 if all applicable MUST cases passed; 1 if one failed or could not be judged; 2 if the suite itself failed
     */
    public int exitCode() {
        return switch (verdict()) {
            case PASS, WARN -> 0;
            case FAIL, INCONCLUSIVE -> 1;
            case SUITE_ERROR, NOT_APPLICABLE -> 2;
        };
    }

    private Verdict worst(Predicate<CaseResult> which) {
        Map<Verdict, Integer> counts = counts(which);
        for (Verdict verdict :
                List.of(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.SUITE_ERROR, Verdict.WARN, Verdict.PASS)) {
            if (counts.getOrDefault(verdict, 0) > 0) {
                return verdict;
            }
        }
        return Verdict.NOT_APPLICABLE;
    }

    private Map<Verdict, Integer> counts(Predicate<CaseResult> which) {
        Map<Verdict, Integer> counts = new TreeMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        cases.stream().filter(which).forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        return counts;
    }

    /** A SHOULD that is not followed is a warning; a case of a MAY never fails. */
    static Judgement withLevel(Judgement judgement, Level level) {
        boolean binding = level == Level.MUST || judgement.verdict() != Verdict.FAIL;
        return binding ? judgement : new Judgement(Verdict.WARN, judgement.reason(), judgement.detail());
    }
}
