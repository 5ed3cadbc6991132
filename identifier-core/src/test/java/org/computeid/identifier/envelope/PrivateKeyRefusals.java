package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts why a private key was refused. */
final class PrivateKeyRefusals {

    private PrivateKeyRefusals() {}

    static void assertRefused(ThrowingCallable call, PrivateKeyReason reason) {
        PrivateKeyException refusal = catchThrowableOfType(PrivateKeyException.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasNoCause();
    }
}
