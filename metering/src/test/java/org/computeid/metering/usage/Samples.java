package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;

/** Records that the tests of this package share. */
final class Samples {

    static final ComputeId SUBJECT = ComputeId.of(new IdFields("9990", "0001", "00001", "A", "N", "00000001"));
    static final Interval HOUR = Interval.parse("2026-11-22T12:00:00Z/2026-11-22T13:00:00Z");

    private Samples() {}

    static UsageRecord.Builder record(String id, Usage usage) {
        return UsageRecord.of(new UsageKey("s", id), SUBJECT, usage);
    }

    /** So many cards for an hour. */
    static UsageRecord.Builder cards(String id, long count) {
        return record(id, Usage.held(Meter.CARD_TIME, HOUR, count));
    }

    static Usage tokens(long quantity) {
        return Usage.counted(Meter.TOKENS, HOUR, BigDecimal.valueOf(quantity));
    }

    static UsageGrouping by(String zone, String... words) {
        List<UsageField> fields = Stream.of(words)
                .map(word -> UsageField.find(word).orElseThrow())
                .toList();
        return UsageGrouping.of(fields, zone);
    }

    static UsageTotal total(UsageRecord... records) {
        return UsageLedger.of(List.of(records)).total(by("UTC"));
    }

    static void assertRefused(MeteringReason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MeteringException.class)
                .isThrownBy(call)
                .matches(e -> e.rejection().reason() == reason, reason.name());
    }
}
