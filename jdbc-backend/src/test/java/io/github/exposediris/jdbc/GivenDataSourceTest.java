package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.error.StatementCancelledException;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.UnsafeServer;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.simulated.SimulatedDriver;
import io.github.exposediris.testkit.StatementLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that somebody else opens, pools and wraps. */
@Timeout(120)
class GivenDataSourceTest {
    private static final class People extends IrisTable {
        final Column<Long> id = identity("id");
        final Column<String> name = unique(text("name", 40));

        People() {
            super("given_people");
        }
    }

    /** Of a pool of one no second connection is to be had to see whether transactions are kept apart. */
    private static final ServerPolicy TRUSTED = ServerPolicy.DEFAULT.withUnsafeServer(UnsafeServer.ALLOW);
    private static final String ENDLESS =
            "SELECT COUNT(*) FROM given_people a, given_people b, given_people c, given_people d, given_people e, given_people f";

    private final People people = new People();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final EmbeddedIris server = EmbeddedIris.builder().listener(StatementLog.to(sent)).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private DataSource pgjdbc(String settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/USER?user=_SYSTEM&sslmode=disable" + settings);
        return source;
    }

    private HikariDataSource hikari(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("_SYSTEM");
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    private String ours() {
        return "jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER";
    }

    private void requireUsable(DataSource source) {
        try (IrisJdbcDatabase db = IrisJdbc.connect(source)) {
            db.transactionWithoutResult(tx -> tx.create(people));
            for (int i = 0; i < 3; i++) {
                long key = i + 1;
                assertEquals(key, insert(db, "person " + key));
            }
            assertThrows(IllegalStateException.class, () -> db.transactionWithoutResult(tx -> {
                tx.insert(Insert.into(people).set(people.name, "nobody"));
                throw new IllegalStateException("changed my mind");
            }));
            assertEquals(3, count(db));
        }
    }

    private long insert(IrisJdbcDatabase db, String name) {
        return db.transaction(tx -> tx.insert(Insert.into(people).set(people.name, name)).get(people.id));
    }

    private int count(IrisJdbcDatabase db) {
        return db.transaction(tx -> tx.fetch(IrisSelect.from(people)).size());
    }

    private IrisException refused(DataSource source) {
        try (IrisJdbcDatabase db = IrisJdbc.connect(source)) {
            return assertThrows(IrisException.class, () -> db.transactionWithoutResult(tx -> tx.fetch(IrisSelect.from(people))));
        }
    }

    @Test
    void plainPgjdbcIsAdapted() {
        requireUsable(pgjdbc(""));
        requireNoSession();
    }

    @Test
    void pgjdbcThatSendsTextsInOneGoIsRefusedWithTheCure() {
        String told = String.valueOf(refused(pgjdbc("&preferQueryMode=simple")).getMessage());
        assertTrue(told.contains("preferQueryMode=extended"), told);
        requireNoSession();
    }

    @Test
    void pgjdbcThatMakesOneInsertOfSeveralIsRefusedWithTheCure() {
        String told = String.valueOf(refused(pgjdbc("&reWriteBatchedInserts=true")).getMessage());
        assertTrue(told.contains("leave it out"), told);
        requireNoSession();
    }

    /** It would send SAVEPOINT before each statement, and RELEASE after it, which IRIS does not have. */
    @Test
    void pgjdbcThatSavesBeforeEachStatementSavesNoMore() {
        requireUsable(pgjdbc("&autosave=always&cleanupSavepoints=true"));
        assertTrue(sent.stream().noneMatch(sql -> sql.contains("SAVEPOINT")), sent::toString);
    }

    @Test
    void anotherDatabaseIsRefusedWithTheCure() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:");
        String told = String.valueOf(refused(h2).getMessage());
        assertTrue(told.contains("jdbc:iris-pgwire:"), told);
    }

    @Test
    void theNativeDriverIsAdapted() {
        requireUsable(new ProxiedDataSource(
                () -> new SimulatedDriver().connect("jdbc:IRIS://127.0.0.1:" + server.port() + "/USER",
                        ProxiedDataSource.user("_SYSTEM"))));
    }

    @Test
    void somebodysPoolOfPgjdbcIsAdapted() {
        try (HikariDataSource pool = hikari("jdbc:postgresql://127.0.0.1:" + server.port() + "/USER?sslmode=disable", 2)) {
            requireUsable(pool);
        }
    }

    @Test
    void somebodysPoolOfOurDriverIsUsedAsItIs() {
        try (HikariDataSource pool = hikari(ours(), 2)) {
            requireUsable(pool);
        }
    }

    @Test
    void aProxyThatUnwrapsNothingIsUsedAsItIs() {
        try (HikariDataSource pool = hikari(ours(), 2)) {
            requireUsable(ProxiedDataSource.closed(pool));
        }
    }

    /** The pool holds one connection, so that the next transaction would get the suspect one. */
    @Test
    void aConnectionThatWasCancelledIsReplaced() {
        for (String url : List.of(ours(), "jdbc:postgresql://127.0.0.1:" + server.port() + "/USER?sslmode=disable")) {
            try (HikariDataSource pool = hikari(url, 1); IrisJdbcDatabase db = IrisJdbc.connect(pool, TRUSTED)) {
                fill(db);
                assertThrows(StatementCancelledException.class, () -> db.transactionWithoutResult(tx -> {
                    TransactionManager.Companion.current().setQueryTimeout(1);
                    tx.query(SqlStatement.of(ENDLESS), row -> 0);
                }));
                long before = server.statistics().sessionsOpened();
                assertEquals(40, count(db));
                assertEquals(before + 1, server.statistics().sessionsOpened());
                db.transactionWithoutResult(tx -> tx.drop(people));
            }
        }
    }

    private void fill(IrisJdbcDatabase db) {
        db.transactionWithoutResult(tx -> {
            tx.create(people);
            IntStream.range(0, 40).forEach(i -> tx.insert(Insert.into(people).set(people.name, "person " + i)));
        });
    }

    @Test
    void nothingIsLeftWhenADatabaseIsClosed() throws InterruptedException {
        IrisJdbcDatabase db = IrisJdbc.connect(
                IrisOptions.parse(server.url()).withPoolSize(4), IrisJdbc.config(builder -> {}),
                pool -> {
                    pool.setPoolName("iris-to-be-closed");
                    pool.setMinimumIdle(4);
                    pool.setLeakDetectionThreshold(TimeUnit.SECONDS.toMillis(2));
                });
        db.transactionWithoutResult(tx -> tx.create(people));
        assertTrue(threads() > 0);
        db.close();
        db.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("iris-to-be-closed")) {
                thread.join(20_000);
            }
        }
        assertEquals(0, threads());
        requireNoSession();
    }

    /** The server notices a moment after the client has closed. */
    private void requireNoSession() {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (server.statistics().sessionsOpen() > 0) {
            assertTrue(System.nanoTime() < limit, () -> "left: " + server.statistics());
            Thread.onSpinWait();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("iris-to-be-closed")).count();
    }
}
