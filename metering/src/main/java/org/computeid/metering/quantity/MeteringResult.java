package org.computeid.metering.quantity;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a {@code try…} door of this module answers: a value, or a {@link MeteringRejection}.
 *
 * @param <T> the kind of value
 */
public sealed interface MeteringResult<T> {

    /**
     * Treats both cases.
     *
     * @param <R> what comes out
     * @param accepted what to do with the value
     * @param refused what to do with the rejection
     * @return what the one that was called returned
     */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super MeteringRejection, ? extends R> refused);

    /**
     * The value, or an exception.
     *
     * @return the value
     * @throws MeteringException if the answer is a rejection, with that rejection
     */
    default T orElseThrow() {
        return fold(Function.identity(), rejection -> {
            throw rejection.toException();
        });
    }

    /**
     * The answer to an input that is right.
     *
     * @param <T> the kind of value
     * @param value the value
     */
    record Accepted<T>(T value) implements MeteringResult<T> {

        /**
         * Checks its part.
         *
         * @param value the value
         * @throws NullPointerException if the value is null
         */
        public Accepted {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super MeteringRejection, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /**
     * The answer to an input that is refused.
     *
     * @param <T> the kind of value that was asked for
     * @param rejection what was refused and why
     */
    record Refused<T>(MeteringRejection rejection) implements MeteringResult<T> {

        /**
         * Checks its part.
         *
         * @param rejection what was refused and why
         * @throws NullPointerException if the rejection is null
         */
        public Refused {
            Objects.requireNonNull(rejection, "rejection");
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super MeteringRejection, ? extends R> refused) {
            return refused.apply(rejection);
        }
    }
}
