package io.github.exposediris.testkit.random;

import java.util.Random;

/** With what the random tests of a run begin: {@code testkit.seed}, which a failing test tells. */
public final class Seed {
    private static final long VALUE = Long.getLong("testkit.seed", 20261121L);

    private Seed() {}

    /** The seed. */
    public static long value() {
        return VALUE;
    }

    /** A new source of random numbers, the same ones in each run with that seed. */
    public static Random random() {
        return new Random(VALUE);
    }
}
