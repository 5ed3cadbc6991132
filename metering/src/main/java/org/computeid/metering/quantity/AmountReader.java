package org.computeid.metering.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.computeid.metering.quantity.LenientAmount.Wording;
import org.computeid.metering.unit.SiPrefix;

/** Reads one amount that people wrote: 每秒, a number, Chinese magnitudes, a unit (MET-32). */
final class AmountReader {

    private static final int GROUP = 3;

    private final LenientCursor cursor;
    private final Set<RateIssue> issues;
    private MeteringReason reason = MeteringReason.SYNTAX;
    private int index;

    AmountReader(LenientCursor cursor, Set<RateIssue> issues) {
        this.cursor = cursor;
        this.issues = issues;
    }

    MeteringReason reason() {
        return reason;
    }

    int index() {
        return index;
    }

    Optional<LenientAmount> read() {
        boolean perSecond = cursor.take("每秒");
        cursor.skipSpaces();
        Optional<Digits> number = readNumber();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int spaces = cursor.skipSpaces();
        int magnitude = readMagnitude();
        if (magnitude < 0) {
            return Optional.empty();
        }
        if (magnitude > 0) {
            issues.add(RateIssue.MAGNITUDE);
            spaces = cursor.skipSpaces();
        }
        return cursor.take("次")
                ? Optional.of(new LenientAmount(number.get(), magnitude, readTimes(perSecond)))
                : readLetters(number.get(), magnitude, perSecond, spaces);
    }

    private Optional<Digits> readNumber() {
        int start = cursor.at();
        String digits = cursor.takeDigits();
        if (digits.isEmpty() || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return fail(MeteringReason.SYNTAX, start);
        }
        if (cursor.peek() == ',') {
            String groups = takeGroups();
            if (groups.isEmpty() || digits.length() > GROUP) {
                return fail(MeteringReason.SYNTAX, start);
            }
            // One comma may be a decimal one: 1,234 is not read at all.
            if (groups.length() == GROUP) {
                return fail(MeteringReason.AMBIGUOUS, start);
            }
            digits += groups;
            issues.add(RateIssue.GROUPING);
        }
        if (!cursor.take(".")) {
            return Optional.of(new Digits(digits, 0));
        }
        String decimals = cursor.takeDigits();
        if (decimals.isEmpty()) {
            return fail(MeteringReason.SYNTAX, cursor.at());
        }
        if (decimals.endsWith("0")) {
            issues.add(RateIssue.ZEROES);
        }
        return Optional.of(new Digits(digits + decimals, decimals.length()));
    }

    /** The digits of groups of three, each behind a comma; empty if a group has another length. */
    private String takeGroups() {
        StringBuilder groups = new StringBuilder();
        while (cursor.take(",")) {
            String group = cursor.takeDigits();
            if (group.length() != GROUP) {
                return "";
            }
            groups.append(group);
        }
        return groups.toString();
    }

    /** The power of ten of 十, 百 or 千, then 万, then any number of 亿; −1 if the order is not that one, or 兆. */
    private int readMagnitude() {
        int exponent = 0;
        if (cursor.take("十")) {
            exponent = 1;
        } else if (cursor.take("百")) {
            exponent = 2;
        } else if (cursor.take("千")) {
            exponent = 3;
        }
        if (cursor.takeAny("万", "萬")) {
            exponent += 4;
        }
        while (cursor.takeAny("亿", "億")) {
            exponent += 8;
        }
        // 亿万 means "very many", and 兆 is 10^6 or 10^12.
        if (!cursor.atEnd() && "十百千万萬兆".indexOf(cursor.peek()) >= 0) {
            fail(MeteringReason.AMBIGUOUS, cursor.at());
            return -1;
        }
        return exponent;
    }

    private Wording readTimes(boolean perSecondInFront) {
        issues.add(RateIssue.UNIT);
        cursor.takeAny("浮点运算", "浮点计算", "浮点", "运算", "计算");
        boolean perSecondBehind = !perSecondInFront && cursor.takeAny("/秒", "每秒", "/s");
        return perSecondInFront || perSecondBehind ? Wording.TIMES_PER_SECOND : Wording.TIMES;
    }

    private Optional<LenientAmount> readLetters(Digits number, int magnitude, boolean perSecond, int spaces) {
        int start = cursor.at();
        String letters = cursor.takeLetters();
        if (letters.isEmpty() && !cursor.atEnd() && !Character.isIdeographic(cursor.peek())) {
            return fail(MeteringReason.SYNTAX, start);
        }
        if (spaces != 1) {
            issues.add(RateIssue.SPACE);
        }
        String unit = letters;
        if (unit.toLowerCase(Locale.ROOT).endsWith("op") && cursor.takeAny("/s", "/S")) {
            unit = letters + 'S';
            issues.add(RateIssue.UNIT);
        }
        Wording wording = wording(unit.toUpperCase(Locale.ROOT));
        String operation = wording == Wording.PREFIX ? "" : wording.name();
        String prefix = unit.substring(0, unit.length() - operation.length());
        Optional<SiPrefix> exact = prefix(prefix);
        Optional<SiPrefix> known = wording == Wording.PREFIX ? exact : exact.or(() -> prefixInAnyCase(prefix));
        if (known.isEmpty() || perSecond || unit.isEmpty()) {
            return fail(MeteringReason.UNIT, start);
        }
        if (exact.isEmpty() || !unit.endsWith(operation)) {
            issues.add(RateIssue.CASE);
        }
        if (wording == Wording.PREFIX) {
            issues.add(RateIssue.UNIT);
        }
        return Optional.of(new LenientAmount(number, magnitude + known.get().exponent(), wording));
    }

    private static Wording wording(String upperCaseUnit) {
        if (upperCaseUnit.endsWith("FLOPS")) {
            return Wording.FLOPS;
        }
        return upperCaseUnit.endsWith("OPS") ? Wording.OPS : Wording.PREFIX;
    }

    private static Optional<SiPrefix> prefix(String symbol) {
        for (SiPrefix prefix : SiPrefix.values()) {
            if (prefix.symbol().equals(symbol)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }

    /** No prefix below one makes sense before FLOPS, so that mflops can only be MFLOPS. */
    private static Optional<SiPrefix> prefixInAnyCase(String symbol) {
        return prefix(symbol.toUpperCase(Locale.ROOT)).or(() -> prefix(symbol.toLowerCase(Locale.ROOT)));
    }

    private <T> Optional<T> fail(MeteringReason why, int where) {
        reason = why;
        index = where;
        return Optional.empty();
    }
}
