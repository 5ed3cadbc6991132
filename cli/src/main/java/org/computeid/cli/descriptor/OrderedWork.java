package org.computeid.cli.descriptor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Does the same work on every item of a stream of any length, on all processors, and hands on the results in the order of
 * the items. At most a window of items is in hand, bounded in number and in bytes, and so are the results that wait for
 * their turn; the caller's thread reads and hands on.
 */
final class OrderedWork<I, O> {

    /** Items change hands in batches, since a thread takes longer to wake than a small item takes. */
    private static final int BATCH_ITEMS = 32;

    private static final long BATCH_BYTES = 256 * 1024;
    private static final int BATCHES_PER_THREAD = 4;
    private static final long WINDOW_BYTES = 16 * 1024 * 1024;

    private final int threads;
    private final Sizes<I, O> sizes;
    private final Function<I, O> work;
    private final Consumer<O> sink;
    private final Deque<Batch<O>> window = new ArrayDeque<>();
    private final Held held = new Held();
    private long windowBytes;
    private long submitted;

    OrderedWork(int threads, Sizes<I, O> sizes, Function<I, O> work, Consumer<O> sink) {
        this.threads = threads;
        this.sizes = sizes;
        this.work = work;
        this.sink = sink;
    }

    /** Works through all items; a failure of the work, of the items or of the sink ends it and is thrown on. */
    void run(Iterator<I> items) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
        try {
            while (items.hasNext()) {
                submit(pool, items);
                while (window.size() > threads * BATCHES_PER_THREAD || windowBytes > WINDOW_BYTES) {
                    deliver();
                }
            }
            while (!window.isEmpty()) {
                deliver();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void submit(ExecutorService pool, Iterator<I> items) {
        List<I> batch = new ArrayList<>(BATCH_ITEMS);
        long bytes = 0;
        while (items.hasNext() && batch.size() < BATCH_ITEMS && bytes < BATCH_BYTES) {
            I item = items.next();
            bytes += sizes.item().applyAsLong(item);
            batch.add(item);
        }
        long number = submitted++;
        window.add(new Batch<>(bytes, pool.submit(() -> results(number, batch))));
        windowBytes += bytes;
    }

    private List<O> results(long number, List<I> batch) throws InterruptedException {
        List<O> results = new ArrayList<>(batch.size());
        for (I item : batch) {
            O result = work.apply(item);
            held.add(number, sizes.result().applyAsLong(result));
            results.add(result);
        }
        return results;
    }

    private void deliver() {
        Batch<O> first = window.remove();
        windowBytes -= first.bytes();
        try {
            List<O> results = first.results().get();
            results.forEach(sink);
            held.release(results.stream().mapToLong(sizes.result()).sum());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * How much memory things take, in bytes.
     *
     * @param item that of an item
     * @param result that of a result; asked more than once
     */
    record Sizes<I, O>(ToLongFunction<I> item, ToLongFunction<O> result) {}

    private record Batch<O>(long bytes, Future<List<O>> results) {}

    /** The results that wait: where there are too many, all batches rest but the one that is due next. */
    private static final class Held {

        private long bytes;
        private long due;

        synchronized void add(long batch, long more) throws InterruptedException {
            while (batch != due && bytes + more > WINDOW_BYTES) {
                wait();
            }
            bytes += more;
        }

        synchronized void release(long less) {
            bytes -= less;
            due++;
            notifyAll();
        }
    }
}
