package org.computeid.cli.mlperf;

import java.util.Optional;
import java.util.function.Function;

/** What came of reading a text: a value, or the reason why there is none. */
sealed interface Reading<T> {

    static <T> Reading<T> of(T value) {
        return new Told<>(value);
    }

    static <T> Reading<T> unread(Reason reason) {
        return new Untold<>(reason);
    }

    <R> R fold(Function<? super T, ? extends R> told, Function<Reason, ? extends R> untold);

    default <R> Reading<R> flatMap(Function<? super T, Reading<R>> next) {
        return fold(next, Reading::unread);
    }

    default boolean isTold() {
        return fold(value -> true, reason -> false);
    }

    /** The value; otherwise the reason is noted at the member. */
    default Optional<T> orNote(Member member, Notes notes) {
        return fold(Optional::of, reason -> {
            notes.add(member, reason);
            return Optional.empty();
        });
    }

    record Told<T>(T value) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> told, Function<Reason, ? extends R> untold) {
            return told.apply(value);
        }
    }

    record Untold<T>(Reason reason) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> told, Function<Reason, ? extends R> untold) {
            return untold.apply(reason);
        }
    }
}
