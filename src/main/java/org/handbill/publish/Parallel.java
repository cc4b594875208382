package org.handbill.publish;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shares the numbers from 0 among as many threads as the machine has processors. */
final class Parallel {
    /** Small enough to share well, large enough that the shared counter costs nothing. */
    private static final int SHARE = 8;

    private Parallel() {}

    /** What one thread does; not shared. */
    interface Worker {
        void take(int index) throws IOException, PublishFailure;
    }

    /**
     * Lets new workers take each number below {@code count} once, and returns when all are done. Throws the first exception that a worker
     * threw; the others stop at their next number then.
     *
     * @throws CancellationException if the calling thread was interrupted, which it still is then
     */
    static void each(int count, Supplier<Worker> workers) throws IOException, PublishFailure {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable run = () -> {
            try {
                Worker worker = workers.get();
                for (int from = next.getAndAdd(SHARE); from < count; from = next.getAndAdd(SHARE)) {
                    for (int i = from; i < Math.min(from + SHARE, count) && failure.get() == null; i++) {
                        worker.take(i);
                    }
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                next.set(count);
            }
        };
        int size = Math.min(Runtime.getRuntime().availableProcessors(), (count + SHARE - 1) / SHARE);
        Thread[] threads = new Thread[size];
        for (int i = 0; i < size; i++) {
            threads[i] = Thread.ofPlatform().name("publish-" + (i + 1)).daemon().start(run);
        }
        for (Thread thread : threads) {
            join(thread, failure);
        }
        switch (failure.get()) {
            case null -> {
            }
            case CancellationException cancelled -> {
                Thread.currentThread().interrupt();
                throw cancelled;
            }
            case IOException e -> throw e;
            case PublishFailure e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread, AtomicReference<@Nullable Throwable> failure) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                failure.compareAndSet(null, new CancellationException("publishing was interrupted"));
            }
        }
    }
}
