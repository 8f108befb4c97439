package io.github.exposediris.benchmarks.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs a case in processes of its own, so that nothing that ran before has shaped what the JVM compiled. */
final class FreshJvm {
    private FreshJvm() {}

    /**
     * The median of what so many processes print, one after the other.
     *
     * @param main prints a number first, and ends its line with anything after a blank
     */
    static double median(int processes, Class<?> main) throws IOException, InterruptedException {
        List<Double> printed = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            printed.add(run(main));
        }
        Collections.sort(printed);
        return printed.get(printed.size() / 2);
    }

    private static double run(Class<?> main) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Double.parseDouble(line.substring(0, line.indexOf(' ')));
    }
}
