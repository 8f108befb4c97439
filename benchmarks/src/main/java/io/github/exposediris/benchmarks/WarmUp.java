package io.github.exposediris.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Repeats work until the JVM has compiled it. On two cores its compilers take one of them meanwhile, so that what is measured before
 * tells how much code a way has, and not how fast that is.
 */
public final class WarmUp {
    private static final long LEAST_MILLIS = 10_000;
    private static final long MOST_MILLIS = 120_000;
    private static final long WINDOW_MILLIS = 2_000;

    /** The share of a window that is compiled in at most, once the compilers rest. */
    private static final double REST = 0.05;

    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private final Runnable round;
    private double share;

    private WarmUp(Runnable round) {
        this.round = round;
    }

    /** Blocking, for 10 to 120 seconds and the time of some rounds. */
    public static String by(Runnable round) {
        return new WarmUp(round).run();
    }

    private String run() {
        long start = System.nanoTime();
        do {
            window();
        } while (millisSince(start) < LEAST_MILLIS || share > REST && millisSince(start) < MOST_MILLIS);
        return String.format(Locale.ROOT, "warmed up for %d s; at its end compilers took %.0f %% of the time%s",
                millisSince(start) / 1_000, 100 * share, share > REST ? ": NOT AT REST" : "");
    }

    private void window() {
        long start = System.nanoTime();
        long compiled = compilers.getTotalCompilationTime();
        do {
            round.run();
        } while (millisSince(start) < WINDOW_MILLIS);
        share = (double) (compilers.getTotalCompilationTime() - compiled) / millisSince(start);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
