package org.handbill.shorten;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * How long and how often services are asked.
 *
 * @param answer the longest that one answer may take
 * @param overall the longest that all requests of one run may take together
 * @param first the pause before the second attempt; each further one is twice as long, and a random part of it is waited
 */
public record Patience(InstantSource clock, Sleeper sleeper, RandomGenerator random, Duration answer, Duration overall, Duration first) {
    /** Waits. */
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** For people at a terminal. */
    public static Patience usual() {
        return new Patience(InstantSource.system(), Thread::sleep, RandomGenerator.getDefault(), Duration.ofSeconds(15),
                Duration.ofMinutes(3), Duration.ofMillis(500));
    }
}
