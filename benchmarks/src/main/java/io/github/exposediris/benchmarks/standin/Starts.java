package io.github.exposediris.benchmarks.standin;

import io.github.exposediris.embedded.EmbeddedIris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Starts.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            times.add(Long.parseLong(line.substring(0, line.indexOf(' '))) / 1e6);
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
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
