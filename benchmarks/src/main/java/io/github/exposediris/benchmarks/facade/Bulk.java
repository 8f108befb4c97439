package io.github.exposediris.benchmarks.facade;

import static io.github.exposediris.benchmarks.facade.Library.BOOK;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.benchmarks.WarmUp;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.statement.BatchInsert;
import io.github.exposediris.core.statement.Delete;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.IrisTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Inserts 1,000 rows by every way, and prints the best and the median milliseconds of each beside the bars. */
public final class Bulk {
    private static final int ROWS = 1_000;
    private static final List<Integer> NUMBERS = IntStream.rangeClosed(1, ROWS).boxed().toList();
    /** The best of fewer rounds differ by a tenth from run to run. */
    private static final int ROUNDS = 600;

    private static final double MOST_OVER_DRIVER = 1.1;
    private static final double MOST_MILLIS_BY_GATEWAY = 300;

    private Bulk() {}

    /** @param arguments how many rounds, 600 unless told otherwise */
    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        faithful(rounds);
        gateway(Math.min(rounds, 20));
    }

    private static void faithful(int rounds) {
        try (EmbeddedIris server = EmbeddedIris.start();
                IrisJdbcDatabase database = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(2));
                HikariDataSource pool = pool(server.port())) {
            new Facade(database).prepare();
            Map<String, Runnable> ways = new LinkedHashMap<>();
            ways.put("pgjdbc: a batch of INSERT", () -> BulkByHand.batch(pool, ROWS));
            for (int chunk : new int[] {50, 250, 1_000}) {
                ways.put("pgjdbc: INSERT … SELECT … UNION ALL of " + chunk, () -> BulkByHand.union(pool, ROWS, chunk));
            }
            ways.put("façade", () -> IrisTransactions.run(database, tx -> {
                insert(tx);
                tx.rollback();
            }));
            ways.put("Exposed's batchInsert", new ByExposed(database)::bulk);
            Map<String, double[]> found = measured(ways, rounds);
            print("1,000 rows of 4 columns, a transaction that is undone", found);
            double ratio = overDriver(found, 0);
            System.out.printf(Locale.ROOT, "%nfaçade: %.2f × the driver's fastest way, %.2f × by the medians; at most %.2f: %s%n%n",
                    ratio, overDriver(found, 1), MOST_OVER_DRIVER, verdict(ratio <= MOST_OVER_DRIVER));
        }
    }

    /** How much longer the façade took than the fastest way of the driver; by the best rounds, or by the medians. */
    private static double overDriver(Map<String, double[]> found, int measure) {
        double driver = found.entrySet().stream().filter(way -> way.getKey().startsWith("pgjdbc"))
                .mapToDouble(way -> way.getValue()[measure]).min().orElseThrow();
        return found.get("façade")[measure] / driver;
    }

    private static void gateway(int rounds) {
        Duration delay = Duration.ofNanos(2_400_000);
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.PGWIRE_1_0_EXTERNAL).delay(delay).start();
                IrisJdbcDatabase database = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))) {
            database.autoCommit(tx -> {
                tx.create(Library.AUTHOR, BOOK);
                tx.insert(BatchInsert.into(Library.AUTHOR, NUMBERS.subList(0, Library.AUTHORS),
                        (i, row) -> row.set(Library.AUTHOR.name, "author " + i)));
                return true;
            });
            Map<String, double[]> found = measured(Map.of("façade", () -> database.autoCommit(Bulk::insert)), rounds, () ->
                    database.autoCommit(tx -> tx.delete(Delete.all(BOOK))));
            print("1,000 rows of 4 columns by iris-pgwire 1.0, 2.4 ms a statement", found);
            double millis = found.get("façade")[1];
            System.out.printf(Locale.ROOT, "%nfaçade: %.0f ms; at most %.0f: %s%n",
                    millis, MOST_MILLIS_BY_GATEWAY, verdict(millis <= MOST_MILLIS_BY_GATEWAY));
        }
    }

    private static int insert(BlockingTransaction tx) {
        return tx.insert(BatchInsert.into(BOOK, NUMBERS, (i, row) -> row.set(BOOK.author, 1L + i % Library.AUTHORS)
                .set(BOOK.title, "title " + i).set(BOOK.words, 5_000 + i).set(BOOK.rating, i / 7.0)));
    }

    private static HikariDataSource pool(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/USER?user=_SYSTEM&sslmode=disable&gssEncMode=disable");
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static Map<String, double[]> measured(Map<String, Runnable> ways, int rounds) {
        return measured(ways, rounds, () -> {});
    }

    private static Map<String, double[]> measured(Map<String, Runnable> ways, int rounds, Runnable afterwards) {
        System.err.println(WarmUp.by(() -> round(ways, afterwards, (name, took) -> {})));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            round(ways, afterwards, (name, took) -> millis.computeIfAbsent(name, first -> new ArrayList<>()).add(took));
        }
        Map<String, double[]> found = new LinkedHashMap<>();
        for (String name : ways.keySet()) {
            List<Double> all = millis.get(name);
            Collections.sort(all);
            found.put(name, new double[] {all.get(0), all.get(all.size() / 2)});
        }
        return found;
    }

    /** Every way once, in shuffled turns; {@code taken} is told the milliseconds of each. */
    private static void round(Map<String, Runnable> ways, Runnable afterwards, BiConsumer<String, Double> taken) {
        List<String> names = new ArrayList<>(ways.keySet());
        Collections.shuffle(names);
        for (String name : names) {
            long start = System.nanoTime();
            ways.get(name).run();
            taken.accept(name, (System.nanoTime() - start) / 1e6);
            afterwards.run();
        }
    }

    private static void print(String title, Map<String, double[]> found) {
        System.out.println("| " + title + " | best ms | median ms |");
        System.out.println("|---|---|---|");
        found.forEach((way, millis) -> System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", way, millis[0], millis[1]));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "missed";
    }
}
