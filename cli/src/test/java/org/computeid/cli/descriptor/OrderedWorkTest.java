package org.computeid.cli.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

    @Test
    void handsOnInTheOrderOfTheItems() {
        List<Integer> results = new ArrayList<>();
        new OrderedWork<Integer, Integer>(4, sizes(1), item -> slow(item) * 2, results::add)
                .run(IntStream.range(0, 2_000).iterator());
        assertThat(results)
                .isEqualTo(IntStream.range(0, 2_000).map(i -> 2 * i).boxed().toList());
    }

    @Test
    void holdsNoMoreThanItsWindow() {
        AtomicInteger delivered = new AtomicInteger();
        Iterator<Integer> items = IntStream.range(0, 5_000)
                .peek(item -> assertThat(item - delivered.get()).isLessThanOrEqualTo(32 * (2 * 4 + 2)))
                .iterator();
        new OrderedWork<Integer, Integer>(2, sizes(1), item -> item, item -> delivered.incrementAndGet()).run(items);
        assertThat(delivered).hasValue(5_000);
    }

    @Test
    void holdsNoMoreBytesThanItsWindow() {
        AtomicInteger delivered = new AtomicInteger();
        long each = 1024 * 1024;
        Iterator<Integer> items = IntStream.range(0, 100)
                .peek(item -> assertThat((item - delivered.get()) * each).isLessThanOrEqualTo(18 * each))
                .iterator();
        new OrderedWork<Integer, Integer>(64, sizes(each), item -> item, item -> delivered.incrementAndGet())
                .run(items);
        assertThat(delivered).hasValue(100);
    }

    @Test
    void throwsOnWhatTheWorkThrows() {
        assertThatThrownBy(() -> new OrderedWork<Integer, Integer>(2, sizes(1), OrderedWorkTest::fail, item -> {})
                        .run(List.of(1).iterator()))
                .hasRootCauseMessage("broken 1");
    }

    @Test
    void holdsNoMoreBytesOfResultsThanItsWindow() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        long each = 1024 * 1024;
        new OrderedWork<Integer, Integer>(
                        4,
                        new OrderedWork.Sizes<>(item -> 1, result -> each),
                        item -> {
                            most.accumulateAndGet(made.incrementAndGet() - delivered.get(), Math::max);
                            return item;
                        },
                        result -> delivered.incrementAndGet())
                .run(IntStream.range(0, 1_000).iterator());
        assertThat(delivered).hasValue(1_000);
        // the window, a batch that is due next, and one result in the hands of each thread
        assertThat(most).hasValueLessThanOrEqualTo(16 + 32 + 4);
    }

    private static OrderedWork.Sizes<Integer, Integer> sizes(long item) {
        return new OrderedWork.Sizes<>(any -> item, any -> 1);
    }

    private static Integer fail(Integer item) {
        throw new IllegalArgumentException("broken " + item);
    }

    private static int slow(int item) {
        if (item % 100 == 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        return item;
    }
}
