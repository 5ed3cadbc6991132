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
 * the items. At most a window of items is in hand, bounded in number and in bytes; the caller's thread reads and hands on.
 */
final class OrderedWork<I, O> {

    /** Items change hands in batches, since a thread takes longer to wake than a small item takes. */
    private static final int BATCH_ITEMS = 32;

    private static final long BATCH_BYTES = 256 * 1024;
    private static final int BATCHES_PER_THREAD = 4;
    private static final long WINDOW_BYTES = 16 * 1024 * 1024;

    private final int threads;
    private final ToLongFunction<I> size;
    private final Function<I, O> work;
    private final Consumer<O> sink;
    private final Deque<Batch<O>> window = new ArrayDeque<>();
    private long windowBytes;

    OrderedWork(int threads, ToLongFunction<I> size, Function<I, O> work, Consumer<O> sink) {
        this.threads = threads;
        this.size = size;
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
            bytes += size.applyAsLong(item);
            batch.add(item);
        }
        window.add(new Batch<>(bytes, pool.submit(() -> batch.stream().map(work).toList())));
        windowBytes += bytes;
    }

    private void deliver() {
        Batch<O> first = window.remove();
        windowBytes -= first.bytes();
        try {
            first.results().get().forEach(sink);
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

    private record Batch<O>(long bytes, Future<List<O>> results) {}
}
