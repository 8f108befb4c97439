package io.github.exposediris.benchmarks.standin;

import io.github.exposediris.embedded.EmbeddedIris;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long the first server of a JVM takes to start, and each further one. */
final class Starts {
    private Starts() {}

    /** In a process of its own: prints how long the first server took, in nanoseconds. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (EmbeddedIris iris = EmbeddedIris.start()) {
            System.out.println(System.nanoTime() - start + " " + iris.port());
        }
    }

    /** The median of so many fresh processes, in milliseconds. */
    static double first(int processes) throws IOException, InterruptedException {
        return FreshJvm.median(processes, Starts.class) / 1e6;
    }

    /** The median of so many servers in this process, one after the other, in milliseconds. */
    static double further(int servers) throws Exception {
        List<EmbeddedIris> started = new ArrayList<>();
        try {
            return Median.of(servers, () -> started.add(EmbeddedIris.start())) / 1e6;
        } finally {
            started.forEach(EmbeddedIris::close);
        }
    }
}
