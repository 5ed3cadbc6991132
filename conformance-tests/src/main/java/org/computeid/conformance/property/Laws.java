package org.computeid.conformance.property;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.computeid.conformance.property.Trials.Trial;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.requirement.ConformanceCase;
import org.computeid.conformance.requirement.RequirementIndex;

/**
 * The properties of the suite, and how they are tried.
 *
 * <p>jqwik draws the values and shrinks them, in a session of its own; its test engine is not used, so that they run in any
 * program, from an executable jar too, and against a product that exists only at run time. Same seed, same values.
 */
public final class Laws {

    /** The values that are tried for each law: 100. */
    public static final int TRIES = 100;

    private static final int SHRINKING_ROUNDS = 40;
    private static final int CANDIDATES = 32;

    private final List<Law<?>> laws;

    private Laws(List<Law<?>> laws) {
        this.laws = List.copyOf(laws);
    }

    /**
     * All laws.
     *
     * @param requirements the specification that they ask for
     * @return the laws
     */
    public static Laws of(RequirementIndex requirements) {
        return new Laws(IdentifierLaws.all(requirements));
    }

    /**
     * The laws as cases.
     *
     * @return the cases, in a fixed order
     */
    public List<? extends ConformanceCase> cases() {
        return laws;
    }

    /**
     * Tries one law.
     *
     * @param law one of {@link #cases()}
     * @param seed where the values come from
     * @param product who is asked
     * @return what came of it
     */
    public LawOutcome attempt(ConformanceCase law, long seed, LiveProduct product) {
        Law<?> known =
                laws.stream().filter(each -> each.equals(law)).findFirst().orElseThrow();
        AtomicReference<LawOutcome> outcome = new AtomicReference<>(new LawOutcome.Held(0));
        JqwikSession.run(
                () -> outcome.set(attempt(known, new Random(seed ^ known.id().hashCode()), product)));
        return Objects.requireNonNull(outcome.get());
    }

    private static <T> LawOutcome attempt(Law<T> law, Random random, LiveProduct product) {
        RandomGenerator<T> generator = law.values().generator(TRIES, true);
        List<Shrinkable<T>> values = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            values.add(generator.next(random));
        }
        Trials<T> trials = new Trials<>(law, product);
        List<Trial> outcomes =
                trials.attempt(values.stream().map(Shrinkable::value).toList());
        for (int i = 0; i < TRIES; i++) {
            Trial trial = outcomes.get(i);
            if (trial.disturbance().isPresent()) {
                return new LawOutcome.Disturbed(trial.disturbance().get());
            }
            if (trial.violation().isPresent()) {
                return shrunk(
                        law,
                        trials,
                        new Broken<>(i + 1, values.get(i), trial.violation().get()));
            }
        }
        return new LawOutcome.Held(TRIES);
    }

    /** A value that breaks a law: at which try, and how. */
    private record Broken<T>(int tries, Shrinkable<T> value, String violation) {}

    /** Takes the first smaller value that breaks the law as well, again and again. */
    private static <T> LawOutcome shrunk(Law<T> law, Trials<T> trials, Broken<T> broken) {
        Broken<T> smallest = broken;
        Optional<Broken<T>> smaller = smaller(trials, smallest);
        for (int round = 0; round < SHRINKING_ROUNDS && smaller.isPresent(); round++) {
            smallest = smaller.get();
            smaller = smaller(trials, smallest);
        }
        String shown = new String(JsonLines.write(law.show(smallest.value().value())), StandardCharsets.US_ASCII);
        return new LawOutcome.Falsified(smallest.tries(), smallest.violation(), shown);
    }

    private static <T> Optional<Broken<T>> smaller(Trials<T> trials, Broken<T> broken) {
        List<Shrinkable<T>> candidates =
                broken.value().shrink().limit(CANDIDATES).toList();
        List<Trial> outcomes =
                trials.attempt(candidates.stream().map(Shrinkable::value).toList());
        for (int i = 0; i < candidates.size(); i++) {
            Optional<String> violation = outcomes.get(i).violation();
            if (violation.isPresent()) {
                return Optional.of(new Broken<>(broken.tries(), candidates.get(i), violation.get()));
            }
        }
        return Optional.empty();
    }
}
