package io.github.exposediris.benchmarks.facade;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Forks JVMs one after the other and prints the best of each workload and way, with the ratio to hand-written JDBC. */
public final class Overhead {
    private static final int ROUNDS = 25;
    private static final double BAR = 1.15;

    private final Map<String, Map<String, double[]>> best = new LinkedHashMap<>();

    private Overhead() {}

    /** @param arguments how many forks, 5 unless told otherwise */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int forks = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Overhead overhead = new Overhead();
        for (int fork = 0; fork < forks; fork++) {
            overhead.fork();
        }
        overhead.print(forks);
    }

    private void fork() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Fork.class.getName(), String.valueOf(ROUNDS)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::take);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a fork failed");
        }
    }

    private void take(String line) {
        String[] fields = line.split("\t");
        double[] figures = {Double.parseDouble(fields[2]), Double.parseDouble(fields[3]), Double.parseDouble(fields[4])};
        best.computeIfAbsent(fields[0], first -> new LinkedHashMap<>()).merge(fields[1], figures,
                (a, b) -> new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])});
    }

    private void print(int forks) {
        System.out.println("| best of " + forks + " JVMs, in a transaction | JDBC by hand | façade | | Exposed's transaction | |");
        System.out.println("|---|---|---|---|---|---|");
        double[] logs = new double[4];
        best.forEach((workload, ways) -> {
            double[] jdbc = ways.get("jdbc");
            double[] facade = ways.get("facade");
            double[] exposed = ways.get("exposed");
            for (int figure = 0; figure < 2; figure++) {
                logs[figure] += Math.log(facade[figure] / jdbc[figure]);
                logs[2 + figure] += Math.log(exposed[figure] / jdbc[figure]);
            }
            System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f × | %s | %.2f × |%n",
                    workload, cell(jdbc), cell(facade), facade[0] / jdbc[0], cell(exposed), exposed[0] / jdbc[0]);
        });
        System.out.printf(Locale.ROOT, "| geometric mean | | | **%.2f ×** | | %.2f × |%n",
                Math.exp(logs[0] / best.size()), Math.exp(logs[2] / best.size()));
        System.out.printf(Locale.ROOT, "| the same of the client's processor | | | %.2f × | | %.2f × |%n",
                Math.exp(logs[1] / best.size()), Math.exp(logs[3] / best.size()));
        System.out.printf(Locale.ROOT, "%nfaçade: at most %.2f ×: %s%n",
                BAR, Math.exp(logs[0] / best.size()) <= BAR ? "met" : "missed");
    }

    private static String cell(double[] figures) {
        return String.format(Locale.ROOT, "%.0f µs, CPU %.0f µs, %.1f KiB", figures[0], figures[1], figures[2] / 1024);
    }
}
