package io.github.exposediris.benchmarks.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Times cases in turn, round after round in shuffled order, so that noise hits all alike. */
final class Median {
    private static final Random ORDER = new Random(1);

    private Median() {}

    /** Work that may fail in any way. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** The median time of each case, in nanoseconds. */
    static List<Double> of(int rounds, List<Work> cases) throws Exception {
        List<List<Long>> times = cases.stream().map(work -> (List<Long>) new ArrayList<Long>()).collect(Collectors.toList());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            order.add(i);
        }
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, ORDER);
            for (int one : order) {
                long start = System.nanoTime();
                cases.get(one).run();
                times.get(one).add(System.nanoTime() - start);
            }
        }
        return times.stream().map(Median::middle).collect(Collectors.toList());
    }

    /** The median time of one thing, in nanoseconds. */
    static double of(int rounds, Work work) throws Exception {
        return of(rounds, List.of(work)).get(0);
    }

    private static double middle(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
