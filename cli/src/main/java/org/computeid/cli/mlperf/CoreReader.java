package org.computeid.cli.mlperf;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Tells the cores of one processor. Vendors write the cores of a processor or those of a whole node into the same member,
 * so that the number is taken only where both readings agree or the processor's own number is known.
 */
final class CoreReader {

    private final WordTable processors;
    private final Notes notes;

    CoreReader(WordTable processors, Notes notes) {
        this.processors = processors;
        this.notes = notes;
    }

    /**
     * @param member the number of cores
     * @param model the processor
     * @param perNode how many of it one node has
     */
    OptionalLong read(Member member, String model, long perNode) {
        OptionalLong named = inName(model);
        if (saysNothing(member)) {
            return named;
        }
        Optional<Long> written = Count.read(member).orNote(member, notes);
        if (written.isEmpty()) {
            return named;
        }
        long cores = written.get();
        OptionalLong own = named.isPresent() ? named : known(model);
        if (own.isPresent()) {
            boolean agrees = cores == own.getAsLong() || (cores % perNode == 0 && cores / perNode == own.getAsLong());
            return agrees ? own : noted(member, Reason.CONTRADICTION);
        }
        if (cores == 0) {
            return noted(member, Reason.COUNT);
        }
        return perNode == 1 ? OptionalLong.of(cores) : noted(member, Reason.CORES_AMBIGUOUS);
    }

    /** {@code "AMD EPYC 7763 64-Core Processor"}; two different numbers tell nothing. */
    static OptionalLong inName(String model) {
        TreeSet<Long> numbers = new TreeSet<>();
        int i = 0;
        while (i < model.length()) {
            int end = i;
            while (end < model.length() && Count.isDigit(model.charAt(end))) {
                end++;
            }
            if (end > i && isFollowedByCore(model, end)) {
                Count.parse(model.substring(i, end)).fold(numbers::add, reason -> false);
            }
            i = end + 1;
        }
        numbers.remove(0L);
        return numbers.size() == 1 ? OptionalLong.of(numbers.first()) : OptionalLong.empty();
    }

    private static boolean isFollowedByCore(String model, int index) {
        boolean joined = index < model.length() && (model.charAt(index) == '-' || model.charAt(index) == ' ');
        return model.regionMatches(true, joined ? index + 1 : index, "core", 0, 4);
    }

    private OptionalLong known(String model) {
        return processors.find(model).stream().mapToLong(Long::parseLong).findFirst();
    }

    private OptionalLong noted(Member member, Reason reason) {
        notes.add(member, reason);
        return OptionalLong.empty();
    }

    private static boolean saysNothing(Member member) {
        return member.kind() == Member.Kind.ABSENT
                || (member.kind() == Member.Kind.STRING
                        && (Words.saysNone(member.text()) || Words.saysNothing(member.text())));
    }
}
