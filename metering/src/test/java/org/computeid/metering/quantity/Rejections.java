package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What tests ask of a refusal: its reason and its place. */
final class Rejections {

    private Rejections() {}

    static @Nullable MeteringRejection of(MeteringResult<?> result) {
        return result.<@Nullable MeteringRejection>fold(value -> null, rejection -> rejection);
    }

    static void assertRefused(MeteringReason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MeteringException.class)
                .isThrownBy(call)
                .matches(e -> e.rejection().reason() == reason, reason.name());
    }
}
