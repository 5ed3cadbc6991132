package org.computeid.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the claims of an area in some minutes and says which are kept; run by {@code benchmarks/ratios.sh}.
 *
 * <p>Each round runs every benchmark once, in a process of its own, one after the other, so that a noisy minute of the machine
 * meets both sides of a ratio; a claim is judged by the median of the ratios of the rounds.
 */
final class Ratios {

    private static final int ROUNDS = 5;

    /** Five seconds: what reads a whole descriptor is some hundred methods, which the compiler takes one after the other. */
    private static final int WARMUP_ITERATIONS = 10;

    private static final int ITERATIONS = 4;
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private Ratios() {}

    /** Arguments: the area, and how many rounds if not five. Exit code 0 if every claim is kept, 1 if one is short, 2 if it could not run. */
    public static void main(String[] args) {
        List<Claim> claims = Claim.all().stream()
                .filter(claim -> args.length > 0 && claim.area().equals(args[0]))
                .toList();
        if (claims.isEmpty()) {
            System.err.println("usage: ratios.sh AREA, where AREA is one of "
                    + String.join(
                            ", ",
                            new TreeSet<>(Claim.all().stream().map(Claim::area).toList())));
            System.exit(2);
        }
        PrintStream out = System.out;
        // JMH repeats on standard output what a measured process says there.
        System.setOut(System.err);
        try {
            System.exit(report(claims, measure(claims, args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS), out));
        } catch (RunnerException e) {
            System.err.println("could not measure: " + e.getMessage());
            System.exit(2);
        }
    }

    /** Prints a line for each claim, from the scores of each round by benchmark, and gives the exit code. */
    static int report(List<Claim> claims, List<Map<String, Double>> rounds, PrintStream out) {
        int code = 0;
        for (Claim claim : claims) {
            double[] ratios = rounds.stream()
                    .mapToDouble(round -> score(round, claim.ours()) / reference(round, claim))
                    .sorted()
                    .toArray();
            double median = (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
            out.println(claim.line(median));
            code = claim.isKept(median) ? code : 1;
        }
        return code;
    }

    private static double reference(Map<String, Double> round, Claim claim) {
        return claim.nanoseconds().isPresent() ? claim.nanoseconds().getAsInt() : score(round, claim.reference());
    }

    private static double score(Map<String, Double> round, String benchmark) {
        Double score = round.get(benchmark);
        if (score == null) {
            throw new IllegalStateException("no result of " + benchmark);
        }
        return score;
    }

    private static List<Map<String, Double>> measure(List<Claim> claims, int count) throws RunnerException {
        SortedSet<String> benchmarks = new TreeSet<>();
        for (Claim claim : claims) {
            benchmarks.add(claim.ours());
            if (claim.nanoseconds().isEmpty()) {
                benchmarks.add(claim.reference());
            }
        }
        List<Map<String, Double>> rounds = new ArrayList<>();
        for (int round = 1; round <= count; round++) {
            Map<String, Double> scores = new HashMap<>();
            for (String benchmark : benchmarks) {
                double score = run(benchmark);
                System.err.printf(Locale.ROOT, "round %d of %d  %-32s %10.2f ns%n", round, count, benchmark, score);
                scores.put(benchmark, score);
            }
            rounds.add(scores);
        }
        return rounds;
    }

    private static double run(String benchmark) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + Pattern.quote(benchmark) + "$")
                        .forks(1)
                        .warmupIterations(WARMUP_ITERATIONS)
                        .warmupTime(ITERATION)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(ITERATION)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        if (results.size() != 1) {
            throw new IllegalStateException("not one benchmark: " + benchmark);
        }
        return results.iterator().next().getPrimaryResult().getScore();
    }
}
