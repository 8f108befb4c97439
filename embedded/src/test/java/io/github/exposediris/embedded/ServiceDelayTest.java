package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.wire.server.WireListener;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** A server that was told to be slow has every statement wait before it runs. */
class ServiceDelayTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    @Test
    void everyStatementWaitsThatLong() throws SQLException {
        Duration delay = Duration.ofMillis(20);
        try (EmbeddedIris iris = EmbeddedIris.builder().delay(delay).start();
                Connection connection = connect(iris);
                Statement statement = connection.createStatement()) {
            long before = iris.statistics().statements();
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                statement.execute("SELECT 1; SELECT 2");
            }
            long took = System.nanoTime() - start;

            assertEquals(10, iris.statistics().statements() - before);
            assertTrue(took >= 10 * delay.toNanos(), took + " ns");
        }
    }

    @Test
    void aCancelRequestEndsTheWait() throws Exception {
        Asked asked = new Asked("SELECT 42");
        try (EmbeddedIris iris = EmbeddedIris.builder().delay(FOR_EVER).listener(asked).start();
                Connection connection = connect(iris);
                Statement statement = connection.createStatement()) {
            FutureTask<Boolean> answer = inBackground(statement, asked.sql);
            asked.here.await();
            while (!answer.isDone()) {
                statement.cancel();
            }
            SQLException failure = (SQLException) assertThrows(ExecutionException.class, answer::get).getCause();

            assertEquals(456, TestServer.code(failure));
            assertEquals("57014", failure.getSQLState());
        }
    }

    @Test
    void closingTheServerEndsTheWait() throws Exception {
        Asked asked = new Asked("SELECT 42");
        EmbeddedIris iris = EmbeddedIris.builder().delay(FOR_EVER).listener(asked).start();
        Connection connection = connect(iris);
        FutureTask<Boolean> answer = inBackground(connection.createStatement(), asked.sql);
        asked.here.await();
        iris.close();

        assertThrows(ExecutionException.class, answer::get);
        assertEquals(0, iris.statistics().sessionsOpen());
        connection.close();
    }

    @Test
    void aNegativeDelayIsRefused() {
        EmbeddedIris.Builder builder = EmbeddedIris.builder();

        assertThrows(IllegalArgumentException.class, () -> builder.delay(Duration.ofMillis(-1)));
    }

    private static FutureTask<Boolean> inBackground(Statement statement, String sql) {
        FutureTask<Boolean> task = new FutureTask<>(() -> statement.execute(sql));
        new Thread(task).start();
        return task;
    }

    /** The driver holds the server to be a newer one, so that it sends its settings at the log-in and not as statements. */
    private static Connection connect(EmbeddedIris iris) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER?assumeMinServerVersion=16";
        return DriverManager.getConnection(url, "_SYSTEM", "");
    }

    /** Tells when a statement has come. */
    private static final class Asked implements WireListener {
        private final CountDownLatch here = new CountDownLatch(1);
        private final String sql;

        Asked(String sql) {
            this.sql = sql;
        }

        @Override
        public void statement(String text) {
            if (text.equals(sql)) {
                here.countDown();
            }
        }
    }
}
