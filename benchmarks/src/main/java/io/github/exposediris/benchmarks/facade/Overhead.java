package io.github.exposediris.benchmarks.facade;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Forks JVMs one after the other and prints the best of each workload and way, and how many times the time of hand-written JDBC it took:
 * in the same round, the median of the rounds of a JVM and of the JVMs; and by the best ones. A single round that the machine favours
 * makes the latter; the bar is met where both are within it.
 */
public final class Overhead {
    private static final int ROUNDS = 25;
    private static final double BAR = 1.15;

    private final Map<String, Map<String, double[]>> best = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Double>>> ratios = new LinkedHashMap<>();

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
        ratios.computeIfAbsent(fields[0], first -> new LinkedHashMap<>()).computeIfAbsent(fields[1], first -> new ArrayList<>())
                .add(Double.parseDouble(fields[5]));
    }

    private void print(int forks) {
        System.out.println("| " + forks + " JVMs, in a transaction | JDBC by hand | façade | | by the best | Exposed's transaction | |");
        System.out.println("|---|---|---|---|---|---|---|");
        best.forEach((workload, ways) -> System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f × | %.2f × | %s | %.2f × |%n",
                workload, cell(ways.get("jdbc")), cell(ways.get("facade")), median(workload, "facade"), ofBest(workload, "facade", 0),
                cell(ways.get("exposed")), median(workload, "exposed")));
        double facade = mean(workload -> median(workload, "facade"));
        double byBest = mean(workload -> ofBest(workload, "facade", 0));
        System.out.printf(Locale.ROOT, "| geometric mean | | | **%.2f ×** | %.2f × | | %.2f × |%n",
                facade, byBest, mean(workload -> median(workload, "exposed")));
        System.out.printf(Locale.ROOT, "| the same of the client's processor | | | | %.2f × | | %.2f × |%n",
                mean(workload -> ofBest(workload, "facade", 1)), mean(workload -> ofBest(workload, "exposed", 1)));
        System.out.printf(Locale.ROOT, "%nfaçade: at most %.2f × either way: %s%n",
                BAR, Math.max(facade, byBest) <= BAR ? "met" : "missed");
    }

    private double median(String workload, String way) {
        List<Double> all = ratios.get(workload).get(way).stream().sorted().toList();
        return (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2;
    }

    private double ofBest(String workload, String way, int figure) {
        return best.get(workload).get(way)[figure] / best.get(workload).get("jdbc")[figure];
    }

    /** The geometric mean over the workloads. */
    private double mean(ToDoubleFunction<String> ratio) {
        return Math.exp(best.keySet().stream().mapToDouble(workload -> Math.log(ratio.applyAsDouble(workload))).average().orElseThrow());
    }

    private static String cell(double[] figures) {
        return String.format(Locale.ROOT, "%.0f µs, CPU %.0f µs, %.1f KiB", figures[0], figures[1], figures[2] / 1024);
    }
}
