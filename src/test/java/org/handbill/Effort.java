package org.handbill;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends what would not end by itself. It counts the processor time of the work, not what the clock says, so that a busy machine changes
 * nothing: bounds are many times what the work needs, and far below what it would need if its time grew faster than its input.
 */
public final class Effort {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** What waits for something that never comes needs no processor. */
    private static final int PATIENCE = 20;

    private Effort() {}

    /**
     * What the work gives. It has a thread of its own, which is left behind where it is ended.
     *
     * @param most processor time
     */
    public static <T> T within(Duration most, Callable<T> work) {
        return within("The work", most, work);
    }

    /**
     * The same for work that gives nothing.
     *
     * @param name what a failure calls the work
     */
    public static void within(String name, Duration most, Work work) {
        within(name, most, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T within(String name, Duration most, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        long begun = System.nanoTime();
        while (true) {
            try {
                return task.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                boolean waits = System.nanoTime() - begun > most.multipliedBy(PATIENCE).toNanos();
                if (waits || THREADS.getThreadCpuTime(thread.threadId()) > most.toNanos()) {
                    thread.interrupt();
                    throw new AssertionError(name + " did not end within " + most.toSeconds() + " s of processor time");
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AssertionError failed) {
                    throw failed;
                }
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** The same for work that gives nothing. */
    public static void within(Duration most, Work work) {
        within("The work", most, work);
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
