package io.github.exposediris.benchmarks.facade;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.benchmarks.WarmUp;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One JVM with one server: every workload by every way in shuffled turns. Prints workload, way, best microseconds, best microseconds of
 * the client's processor, median bytes of the client, and how many times the microseconds of hand-written JDBC it took in the same round,
 * the median of the rounds.
 */
public final class Fork {
    /** A tenth of a second: a turn that is over sooner shows little but how threads were woken in it. */
    private static final int TURN_NANOS = 100_000_000;

    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Workloads> ways;
    private final int rounds;
    private long id;

    private Fork(Map<String, Workloads> ways, int rounds) {
        this.ways = ways;
        this.rounds = rounds;
    }

    /** @param arguments how many rounds */
    public static void main(String[] arguments) {
        try (EmbeddedIris server = EmbeddedIris.start();
                IrisJdbcDatabase database = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2));
                HikariDataSource pool = pool(server.port())) {
            Facade facade = new Facade(database);
            facade.prepare();
            Map<String, Workloads> ways = new LinkedHashMap<>();
            ways.put("jdbc", new HandWritten(pool));
            ways.put("facade", facade);
            ways.put("exposed", new ByExposed(database));
            new Fork(ways, Integer.parseInt(arguments[0])).measure();
        }
    }

    private static HikariDataSource pool(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/USER?user=_SYSTEM&sslmode=disable&gssEncMode=disable");
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private void measure() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("one row by key", way -> way.oneRow(next()));
        works.put("two columns of 100 rows", Workloads::projection);
        works.put("page of 20 rows", Workloads::page);
        works.put("join of 3 tables, 1000 rows", Workloads::join);
        works.put("batch insert of 100 rows", Workloads::batch);
        works.put("update of a row", way -> way.update(next()));
        works.put("delete of a row", way -> way.delete(next()));
        System.err.println(WarmUp.by(
                () -> works.values().forEach(work -> ways.values().forEach(way -> repeat(work, way, TURN_NANOS)))));
        works.forEach(this::measure);
    }

    private long next() {
        id = id % Library.BOOKS + 1;
        return id;
    }

    private void measure(String workload, Work work) {
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Double> processor = new LinkedHashMap<>();
        Map<String, List<Long>> bytes = new LinkedHashMap<>();
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(ways.keySet());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(names);
            for (String name : names) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                long busy = THREADS.getCurrentThreadCpuTime();
                double[] turn = repeat(work, ways.get(name), TURN_NANOS);
                best.merge(name, turn[0], Math::min);
                taken.computeIfAbsent(name, first -> new ArrayList<>()).add(turn[0]);
                processor.merge(name, (THREADS.getCurrentThreadCpuTime() - busy) / 1e3 / turn[1], Math::min);
                bytes.computeIfAbsent(name, first -> new ArrayList<>())
                        .add((long) ((THREADS.getCurrentThreadAllocatedBytes() - before) / turn[1]));
            }
        }
        for (String name : ways.keySet()) {
            Collections.sort(bytes.get(name));
            System.out.println(String.join("\t", workload, name, String.valueOf(best.get(name)), String.valueOf(processor.get(name)),
                    String.valueOf(bytes.get(name).get(rounds / 2)), String.valueOf(ratio(taken.get(name), taken.get("jdbc")))));
        }
    }

    /** The median of the ratios of the rounds. */
    private static double ratio(List<Double> way, List<Double> jdbc) {
        return IntStream.range(0, way.size()).mapToDouble(round -> way.get(round) / jdbc.get(round)).sorted().toArray()[way.size() / 2];
    }

    /** Microseconds each, and how often. */
    private static double[] repeat(Work work, Workloads way, long nanos) {
        long start = System.nanoTime();
        long times = 0;
        do {
            work.by(way);
            times++;
        } while (System.nanoTime() - start < nanos);
        return new double[] {(System.nanoTime() - start) / 1e3 / times, times};
    }

    private interface Work {
        void by(Workloads way);
    }
}
