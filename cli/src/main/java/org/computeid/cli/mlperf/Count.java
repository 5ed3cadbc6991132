package org.computeid.cli.mlperf;

/** Reads how many: {@code 8}, {@code "8"}, {@code 8.0}; nothing else is a count. */
final class Count {

    private static final int LONGEST = 15;

    private Count() {}

    static Reading<Long> read(Member member) {
        return switch (member.kind()) {
            case ABSENT -> Reading.unread(Reason.MISSING);
            case REPEATED -> Reading.unread(Reason.DUPLICATE_MEMBER);
            case OTHER -> Reading.unread(Reason.TYPE);
            case NUMBER -> parse(withoutZeroFraction(member.text()));
            case STRING -> {
                boolean empty = Words.saysNothing(member.text()) || Words.saysNone(member.text());
                yield empty ? Reading.unread(Reason.MISSING) : parse(Words.trim(member.text()));
            }
        };
    }

    /** Digits only, so that a sign, an exponent, a fraction or a remark is never passed over. */
    static Reading<Long> parse(String digits) {
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return Reading.unread(Reason.COUNT);
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (!isDigit(c)) {
                return Reading.unread(Reason.COUNT);
            }
            value = value * 10 + (c - '0');
        }
        return Reading.of(value);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutZeroFraction(String number) {
        int point = number.indexOf('.');
        boolean whole = point > 0
                && point < number.length() - 1
                && number.chars().skip(point + 1L).allMatch(c -> c == '0');
        return whole ? number.substring(0, point) : number;
    }
}
