package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts why trust was refused, and where. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable call, VerificationReason reason) {
        assertThat(refusal(call).reason()).isEqualTo(reason);
    }

    static void assertRefused(ThrowingCallable call, VerificationReason reason, String pointer) {
        VerificationException refusal = refusal(call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).contains(pointer);
    }

    private static VerificationException refusal(ThrowingCallable call) {
        VerificationException refusal = catchThrowableOfType(VerificationException.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }
}
