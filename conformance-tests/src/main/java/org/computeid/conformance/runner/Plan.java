package org.computeid.conformance.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.computeid.conformance.vectors.TestCase;

/** The requests of a run: every applicable vector once, some again, some as twins, all in a seeded order. */
final class Plan {

    /** One of so many vectors is repeated, and one has a twin. */
    private static final int ONE_OF = 100;

    private Plan() {}

    static List<Execution> of(List<TestCase> cases, Random random) {
        List<Execution> plan = new ArrayList<>();
        cases.forEach(each -> plan.add(new Execution(each, Asking.FIRST, each.demand())));
        if (!cases.isEmpty()) {
            int count = (cases.size() + ONE_OF - 1) / ONE_OF;
            addRepeats(plan, cases, count, random);
            addTwins(plan, cases, count, random);
        }
        Collections.shuffle(plan, random);
        return plan;
    }

    private static void addRepeats(List<Execution> plan, List<TestCase> cases, int count, Random random) {
        for (int i = 0; i < count; i++) {
            TestCase one = cases.get(random.nextInt(cases.size()));
            plan.add(new Execution(one, Asking.REPEAT, one.demand()));
        }
    }

    private static void addTwins(List<Execution> plan, List<TestCase> cases, int count, Random random) {
        Twins twins = new Twins(cases, random);
        List<TestCase> candidates = new ArrayList<>(cases);
        Collections.shuffle(candidates, random);
        int wanted = count;
        for (TestCase one : candidates) {
            if (wanted > 0) {
                var twin = twins.of(one);
                twin.ifPresent(demand -> plan.add(new Execution(one, Asking.TWIN, demand)));
                wanted -= twin.isPresent() ? 1 : 0;
            }
        }
    }
}
