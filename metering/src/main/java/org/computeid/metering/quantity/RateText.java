package org.computeid.metering.quantity;

import java.util.Optional;
import org.computeid.metering.unit.RateUnit;
import org.computeid.metering.unit.SiPrefix;

/** The strict text of rates, read in one pass and written (MET-20 to MET-23). */
final class RateText {

    private final String text;
    private int at;

    private RateText(String text) {
        this.text = text;
    }

    static MeteringResult<Rate> parse(String text) {
        return new RateText(text).read();
    }

    static String format(Rate rate) {
        String digits = rate.operations().toString();
        SiPrefix prefix = SiPrefix.greatestUpTo(digits.length() - 1);
        int point = digits.length() - prefix.exponent();
        int end = digits.length();
        while (end > point && digits.charAt(end - 1) == '0') {
            end--;
        }
        RateUnit unit = new RateUnit(prefix, rate.kind().format().unit());
        String fraction = end > point ? '.' + digits.substring(point, end) : "";
        return digits.substring(0, point) + fraction + ' ' + unit + " [" + rate.kind() + ']';
    }

    private MeteringResult<Rate> read() {
        Optional<Digits> number = readNumber();
        if (number.isEmpty() || !take(' ')) {
            return refused(MeteringReason.SYNTAX, at);
        }
        int unitStart = at;
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        if (at == unitStart) {
            return refused(MeteringReason.SYNTAX, at);
        }
        Optional<RateUnit> unit = RateUnit.find(text.substring(unitStart, at));
        if (unit.isEmpty()) {
            return refused(MeteringReason.UNIT, unitStart);
        }
        if (!take(' ') || !take('[') || !text.endsWith("]")) {
            return refused(MeteringReason.SYNTAX, at);
        }
        return Kind.tryParse(text.substring(at, text.length() - 1))
                .fold(
                        kind -> kind.format().unit() == unit.get().operation()
                                ? number.get().times(unit.get().prefix().exponent(), kind, text)
                                : refused(MeteringReason.UNIT, unitStart),
                        fault -> refused(fault.reason(), at + fault.index()));
    }

    /** Reads {@code (0|[1-9]\d*)(\.\d*[1-9])?} and stops behind it, or at the fault. */
    private Optional<Digits> readNumber() {
        int start = at;
        skipDigits();
        int point = at;
        if (point == start) {
            return Optional.empty();
        }
        if (text.charAt(start) == '0' && point > start + 1) {
            at = start + 1;
            return Optional.empty();
        }
        if (!take('.')) {
            return Optional.of(new Digits(text.substring(start, point), 0));
        }
        skipDigits();
        int last = at - 1;
        if (last == point || text.charAt(last) == '0') {
            at = last == point ? at : last;
            return Optional.empty();
        }
        return Optional.of(new Digits(text.substring(start, point) + text.substring(point + 1, at), last - point));
    }

    private void skipDigits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private boolean take(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private MeteringResult<Rate> refused(MeteringReason reason, int index) {
        return new MeteringResult.Refused<>(MeteringRejection.at(reason, text, index));
    }
}
