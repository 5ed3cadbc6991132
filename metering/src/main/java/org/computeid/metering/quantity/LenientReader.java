package org.computeid.metering.quantity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.computeid.metering.unit.OperationUnit;
import org.jspecify.annotations.Nullable;

/** Reads what people write for a rate, by the grammar of MET-32, and lists what it folded or assumed. */
final class LenientReader {

    static final int MAX_LENGTH = 256;
    private static final Rate PLAUSIBLE = Rate.of(1_000_000_000L, Kind.UNSTATED);

    private final String input;
    private final Set<RateIssue> issues = EnumSet.noneOf(RateIssue.class);
    private final LenientKind kind = new LenientKind();
    private @Nullable MeteringRejection fault;

    LenientReader(String input) {
        this.input = input;
    }

    static boolean isImplausible(Rate rate) {
        return !rate.isZero() && rate.high() == 0 && Long.compareUnsigned(rate.low(), PLAUSIBLE.low()) < 0;
    }

    MeteringResult<LenientRate> read() {
        if (input.length() > MAX_LENGTH) {
            return refused(MeteringReason.SYNTAX);
        }
        LenientCursor cursor = new LenientCursor(input, issues);
        Optional<LenientAmount> first = readFront(cursor) ? readAmount(cursor) : Optional.empty();
        if (first.isEmpty() || !readKind(cursor)) {
            return refused();
        }
        Optional<LenientAmount> second = readRepetition(cursor);
        if (second.isPresent() && !readKind(cursor)) {
            return refused();
        }
        noteSpaces(cursor.skipSpaces(), 0);
        if (fault != null || !cursor.atEnd()) {
            fail(MeteringReason.SYNTAX, cursor.at());
            return refused();
        }
        return judge(first.get(), second.orElse(first.get()));
    }

    /** Both amounts were read; are they rates, and the same? */
    private MeteringResult<LenientRate> judge(LenientAmount first, LenientAmount second) {
        Kind told = kind.kind();
        if (first.contradicts(told) || second.contradicts(told)) {
            return refused(MeteringReason.INCONSISTENT);
        }
        MeteringResult<Rate> repeated = second.toRate(told, input);
        return first.toRate(told, input)
                .fold(
                        rate -> repeated.fold(
                                again -> judge(rate, again, first, second), MeteringResult.Refused<LenientRate>::new),
                        MeteringResult.Refused<LenientRate>::new);
    }

    private MeteringResult<LenientRate> judge(Rate rate, Rate again, LenientAmount first, LenientAmount second) {
        if (!rate.equals(again)) {
            return refused(MeteringReason.INCONSISTENT);
        }
        boolean isShorthand = first.wording() == LenientAmount.Wording.PREFIX
                && !rate.kind().format().equals(NumberFormat.UNSTATED);
        if (!first.isRate() && !second.isRate() && !isShorthand) {
            return refused(MeteringReason.AMBIGUOUS);
        }
        note(RateIssue.IMPLAUSIBLE, isImplausible(rate));
        note(RateIssue.KIND, !kind.isStrict());
        note(
                RateIssue.UNIT,
                first.wording() == LenientAmount.Wording.OPS
                        && rate.kind().format().unit() != OperationUnit.OPS);
        return new MeteringResult.Accepted<>(new LenientRate(rate, List.copyOf(issues)));
    }

    /** Spaces, then words of the kind, if there are any in front of the amount. */
    private boolean readFront(LenientCursor cursor) {
        noteSpaces(cursor.skipSpaces(), 0);
        while (cursor.atLetter()) {
            int start = cursor.at();
            if (!kind.add(cursor.takeUntil(" "), issues)) {
                return fail(MeteringReason.SYNTAX, start);
            }
            noteSpaces(cursor.skipSpaces(), 1);
        }
        return true;
    }

    private Optional<LenientAmount> readAmount(LenientCursor cursor) {
        AmountReader reader = new AmountReader(cursor, issues);
        Optional<LenientAmount> amount = reader.read();
        if (amount.isEmpty()) {
            fail(reader.reason(), reader.index());
        }
        return amount;
    }

    /** Words of the kind behind the amount: bare, behind {@code @}, or in brackets. */
    private boolean readKind(LenientCursor cursor) {
        while (true) {
            int start = cursor.at();
            int spaces = cursor.skipSpaces();
            int wordAt = cursor.at();
            if (cursor.peek() == '[' || (cursor.peek() == '(' && !startsAmount(cursor))) {
                if (!readBrackets(cursor)) {
                    return false;
                }
            } else if (cursor.take("@") || isWordStart(cursor)) {
                if (!kind.add(cursor.takeUntil(" ([="), issues)) {
                    return fail(MeteringReason.KIND, wordAt);
                }
            } else {
                cursor.back(start);
                return true;
            }
            noteSpaces(spaces, 1);
        }
    }

    private boolean readBrackets(LenientCursor cursor) {
        int start = cursor.at();
        boolean square = cursor.take("[");
        cursor.back(start + 1);
        String close = square ? "]" : ")";
        String inner = cursor.takeUntil(close);
        if (!cursor.take(close)) {
            return fail(MeteringReason.SYNTAX, cursor.at());
        }
        boolean strict = square && kind.isEmpty() && Kind.tryParse(inner).fold(this::setKind, notStrict -> false);
        return strict
                || Stream.of(inner.strip().split(" +")).allMatch(word -> kind.add(word, issues))
                || fail(MeteringReason.KIND, start + 1);
    }

    private boolean setKind(Kind told) {
        kind.set(told);
        return true;
    }

    /** The same amount once more, in parentheses or behind an equals sign. */
    private Optional<LenientAmount> readRepetition(LenientCursor cursor) {
        int start = cursor.at();
        int spaces = cursor.skipSpaces();
        boolean inParentheses = cursor.take("(");
        if (!inParentheses && !cursor.take("=")) {
            cursor.back(start);
            return Optional.empty();
        }
        noteSpaces(spaces + cursor.skipSpaces(), 0);
        Optional<LenientAmount> amount = readAmount(cursor);
        cursor.skipSpaces();
        if (amount.isPresent() && inParentheses && !cursor.take(")")) {
            fail(MeteringReason.SYNTAX, cursor.at());
        }
        issues.add(RateIssue.REPEATED);
        return amount;
    }

    /** Looks behind the parenthesis. */
    private static boolean startsAmount(LenientCursor cursor) {
        int start = cursor.at();
        cursor.next();
        cursor.skipSpaces();
        boolean found = cursor.atDigit() || cursor.peek() == '每';
        cursor.back(start);
        return found;
    }

    private static boolean isWordStart(LenientCursor cursor) {
        return cursor.atLetter() || cursor.atDigit() || Character.isIdeographic(cursor.peek());
    }

    private void noteSpaces(int found, int due) {
        note(RateIssue.SPACE, found != due);
    }

    private void note(RateIssue issue, boolean holds) {
        if (holds) {
            issues.add(issue);
        }
    }

    /** Keeps the first fault. */
    private boolean fail(MeteringReason reason, int index) {
        if (fault == null) {
            fault = MeteringRejection.at(reason, input, index);
        }
        return false;
    }

    private MeteringResult<LenientRate> refused(MeteringReason reason) {
        return new MeteringResult.Refused<>(MeteringRejection.of(reason, input));
    }

    private MeteringResult<LenientRate> refused() {
        return fault == null ? refused(MeteringReason.SYNTAX) : new MeteringResult.Refused<>(fault);
    }
}
