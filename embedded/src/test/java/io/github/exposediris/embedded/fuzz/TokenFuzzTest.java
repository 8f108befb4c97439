package io.github.exposediris.embedded.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/**
 * Random statements: each ends in a result or in an error of IRIS's shape that tells nothing of the engine and of no value, and the
 * database answers afterwards.
 */
class TokenFuzzTest {
    private static final long SEED = Long.getLong("testkit.seed", 20261121);
    private static final int COUNT = Integer.getInteger("testkit.fuzz", 5_000);
    private static final int A_DATABASE = 250;
    private static final int THROUGH_THE_WIRE = Math.max(100, COUNT / 20);
    /** Far more than any statement takes: what is not back by then hangs. */
    private static final int HANGS_AFTER_SECONDS = 60;

    @Test
    void whateverIsSentTheAnswerIsInTheWordsOfIris() throws Exception {
        System.out.println("Token fuzz: " + COUNT + " statements, seed " + SEED);
        Statements statements = new Statements(SEED);
        ExecutorService runner = Executors.newSingleThreadExecutor();
        try {
            int taken = 0;
            for (int done = 0; done < COUNT; done += A_DATABASE) {
                taken += oneDatabase(statements, runner);
            }
            assertNotEquals(0, taken);
        } finally {
            runner.shutdownNow();
        }
    }

    /** Runs statements against a database of their own and counts those that were taken. */
    private static int oneDatabase(Statements statements, ExecutorService runner) throws Exception {
        int taken = 0;
        try (InProcess database = new InProcess()) {
            for (int i = 0; i < A_DATABASE; i++) {
                String sql = statements.next();
                String message = bounded(runner, database, sql);
                if (message == null) {
                    taken++;
                } else {
                    Verdict.error(sql, message);
                }
            }
            assertNull(bounded(runner, database, "SELECT 1"));
        }
        return taken;
    }

    private static @Nullable String bounded(ExecutorService runner, InProcess database, String sql) throws InterruptedException {
        try {
            return runner.submit(() -> database.run(sql)).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            return fail(sql + "\nhangs");
        } catch (ExecutionException crash) {
            return fail(sql + "\ncrashes", crash.getCause());
        }
    }

    @Test
    void soItIsThroughTheWire() throws SQLException {
        Statements statements = new Statements(SEED + 1);
        try (EmbeddedIris iris = EmbeddedIris.start();
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER?preferQueryMode=simple", "_SYSTEM", "")) {
            for (String table : Corpus.TABLES) {
                send(connection, table);
            }
            for (int i = 0; i < THROUGH_THE_WIRE; i++) {
                send(connection, statements.next().replace('?', '7'));
            }
            send(connection, "ROLLBACK");
            try (Statement statement = connection.createStatement();
                    ResultSet one = statement.executeQuery("SELECT 1")) {
                one.next();
                assertEquals(1, one.getInt(1));
            }
        }
    }

    private static void send(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException failure) {
            // What the driver itself finds wrong never reaches the server.
            if (failure.getServerErrorMessage() != null) {
                Verdict.error(sql, String.valueOf(failure.getServerErrorMessage().getMessage()));
            } else if (connection.isClosed()) {
                fail(sql + "\nends the session", failure);
            }
        }
    }
}
