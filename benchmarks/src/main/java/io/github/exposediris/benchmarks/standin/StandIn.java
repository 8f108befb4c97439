package io.github.exposediris.benchmarks.standin;

import io.github.exposediris.embedded.EmbeddedIris;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;

/** Measures EmbeddedIris, and PostgreSQL beside it, in one run. The argument is the number of rounds, 15 unless told otherwise. */
public final class StandIn {
    private static final int WARM_UP = 5;
    /** A JVM goes on compiling for longer than a few thousand short statements; PostgreSQL has nothing to compile. */
    private static final int LONG_WARM_UP = 40;

    private final int rounds;

    private StandIn(int rounds) {
        this.rounds = rounds;
    }

    /** The command. */
    public static void main(String[] arguments) throws Exception {
        StandIn benchmark = new StandIn(arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]));
        System.out.printf("%-62s %12s %12s%n", "medians of " + benchmark.rounds + " rounds", "goal", "measured");
        benchmark.starts();
        try (EmbeddedIris iris = EmbeddedIris.start();
                Connection connection = DriverManager.getConnection(url(iris))) {
            benchmark.singleRow(connection);
            benchmark.neighbours(connection);
        }
        manyRows();
        benchmark.memory();
    }

    private void starts() throws Exception {
        tell("first server of a fresh JVM", "<= 1000 ms", "ms", Starts.first(5));
        Starts.further(WARM_UP);
        tell("each further server", "<= 50 ms", "ms", Starts.further(rounds));
    }

    private void singleRow(Connection wire) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection other = postgres.getPostgresDatabase().getConnection();
                SingleRow here = new SingleRow(wire);
                SingleRow there = new SingleRow(other)) {
            String version = other.getMetaData().getDatabaseProductVersion();
            for (int warmUp : List.of(WARM_UP, LONG_WARM_UP)) {
                Median.of(warmUp, List.of(here::run, there::run));
                tellRatio(version, Median.of(rounds, List.of(here::run, there::run)));
            }
        }
    }

    private static void tellRatio(String version, List<Double> medians) {
        double micros = medians.get(0) / 1e3 / SingleRow.times();
        double others = medians.get(1) / 1e3 / SingleRow.times();
        tell("prepared select of one row", "", "us", micros);
        tell("the same with PostgreSQL " + version, "", "us", others);
        tell("ratio", "<= 1.50", "x", micros / others);
    }

    private void neighbours(Connection connection) throws Exception {
        try (Neighbours neighbours = new Neighbours(connection)) {
            Median.of(WARM_UP, neighbours::run);
            tell("top 5 by VECTOR_COSINE of 10,000 x 128 doubles", "<= 40 ms", "ms", Median.of(rounds, neighbours::run) / 1e6);
        }
    }

    private static void manyRows() throws Exception {
        tell("select of 100,000 rows", ">= 400000 /s", "/s", FreshJvm.median(5, ManyRows.class));
    }

    private void memory() throws Exception {
        try (EmbeddedIris iris = EmbeddedIris.start();
                Connection connection = DriverManager.getConnection(url(iris))) {
            ManyRows rows = new ManyRows(connection, 1_000_000);
            HeldMemory memory = new HeldMemory(url(iris), iris.port());
            tell("heap for a result of " + rows.count() + " rows, fetch size 1000", "", "MiB", memory.withFetchSize());
            tell("the same without fetch size", "", "MiB", memory.withoutFetchSize());
        }
    }

    static String url(EmbeddedIris iris) {
        return "jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER?user=_SYSTEM&sslmode=disable&gssEncMode=disable";
    }

    private static void tell(String what, String goal, String unit, double measured) {
        System.out.printf(Locale.ROOT, "%-62s %12s %9.2f %s%n", what, goal, measured, unit);
    }
}
