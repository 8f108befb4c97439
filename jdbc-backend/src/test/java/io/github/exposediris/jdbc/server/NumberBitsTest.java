package io.github.exposediris.jdbc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.statement.Insert;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.table.IrisTable;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.jdbc.connection.TypedText;
import io.github.exposediris.testkit.StatementLog;
import io.github.exposediris.wire.server.WireListener;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.core.QueryExecutor;

class NumberBitsTest {
    private static final int NUMBERS = 10_000;

    private static Connection connect(EmbeddedIris server) throws SQLException {
        return DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER", "_SYSTEM", "SYS");
    }

    private static boolean exchangesBits(Connection connection) throws SQLException {
        QueryExecutor wire = connection.unwrap(BaseConnection.class).getQueryExecutor();
        assertEquals(wire.useBinaryForSend(Oid.INT8), wire.useBinaryForReceive(Oid.INT8));
        return wire.useBinaryForSend(Oid.FLOAT8);
    }

    @Test
    void aWireThatKeepsValuesReadsAndWritesThem() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start(); Connection connection = connect(server)) {
            connection.setAutoCommit(false);
            assertTrue(NumberBits.areExchanged(connection));
            assertFalse(connection.getAutoCommit());
            assertFalse(exchangesBits(connection), "digits go out until it is said otherwise");
        }
    }

    /** The driver goes on asking for digits as long as it does not keep a statement on the server. */
    @Test
    void rightAnswersInDigitsAreNoProof() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start(); Connection connection = connect(server)) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(0);
            assertFalse(NumberBits.areExchanged(connection));
            connection.unwrap(PGConnection.class).setPrepareThreshold(5);
            assertTrue(NumberBits.areExchanged(connection), "pgjdbc's own threshold is reached by asking on");
        }
    }

    @ParameterizedTest
    @CsvSource({"clean, true", "pgwire-1.0-external, false"})
    void onlyAWireThatKeepsValuesIsAskedAndOnlyOnce(String profile, boolean asked) {
        List<String> sent = new CopyOnWriteArrayList<>();
        WireListener listener = StatementLog.to(sent);
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).listener(listener).start();
                IrisJdbcDatabase iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))) {
            for (int i = 0; i < 3; i++) {
                iris.transaction(tx -> tx.query(SqlStatement.of("SELECT 1"), row -> row.getObject(1)));
            }
        }
        assertEquals(asked ? 2 : 0, sent.stream().filter(sql -> sql.contains("AS SMALLINT")).count(), sent::toString);
    }

    @Test
    void everyNumberIsTheSameThen() throws SQLException {
        Random random = new Random(20261122);
        try (EmbeddedIris server = EmbeddedIris.start(); Connection connection = connect(server)) {
            connection.unwrap(AdaptedConnection.class).exchangeNumbersAsBits(true);
            assertTrue(exchangesBits(connection));
            try (PreparedStatement question = connection.prepareStatement(TypedText.of("SELECT CAST(? AS DOUBLE), CAST(? AS BIGINT)"))) {
                for (int i = 0; i < NUMBERS; i++) {
                    double number = random.nextBoolean() ? random.nextGaussian() : random.nextInt() / 1e3;
                    long whole = random.nextLong() >> random.nextInt(Long.SIZE);
                    question.setDouble(1, number);
                    question.setLong(2, whole);
                    try (ResultSet answer = question.executeQuery()) {
                        answer.next();
                        assertEquals(number, answer.getDouble(1));
                        assertEquals(whole, answer.getLong(2));
                        assertEquals(i > 0, connection.unwrap(AdaptedConnection.class).isOfBits(answer), "the first answer tells the types");
                    }
                }
            }
        }
    }

    /** The driver would make another text of bits than the server does. */
    @Test
    void aTextIsTheServersAtEachExecution() {
        try (EmbeddedIris server = EmbeddedIris.start();
                IrisJdbcDatabase iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))) {
            Scales table = new Scales();
            iris.transactionWithoutResult(tx -> {
                tx.create(table);
                tx.insert(Insert.into(table).set(table.size, 1e20).set(table.count, 7));
            });
            IrisSelect typed = IrisSelect.from(table);
            for (int i = 0; i < 3; i++) {
                assertEquals(List.of(1e20), iris.<List<Double>>transaction(tx -> tx.fetch(typed, row -> row.get(table.size))));
                assertEquals(List.of("1e+20 7"), iris.<List<String>>transaction(
                        tx -> tx.query(SqlStatement.of(typed), row -> row.getString(1) + " " + row.getString(2))));
            }
            assertTrue(iris.<Boolean>transaction(tx -> comesAsBits("SELECT scales.size_in, scales.how_many FROM scales")));
        }
    }

    /** Whether that query, which was executed before, does so on the connection of this thread's transaction. */
    private static boolean comesAsBits(String typed) {
        Connection connection = (Connection) TransactionManager.Companion.current().getConnection().getConnection();
        try (PreparedStatement query = connection.prepareStatement(TypedText.of(typed)); ResultSet answer = query.executeQuery()) {
            return connection.unwrap(AdaptedConnection.class).isOfBits(answer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver keeps the statement with what it was told of its columns. */
    @Test
    void aColumnThatChangesItsTypeIsNeverReadAsTheOldOne() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start();
                Connection connection = connect(server);
                Statement ddl = connection.createStatement()) {
            connection.unwrap(AdaptedConnection.class).exchangeNumbersAsBits(true);
            for (String definition : List.of("BIGINT", "VARCHAR(20)", "DOUBLE", "INTEGER")) {
                ddl.execute("CREATE TABLE turned (n " + definition + ")");
                ddl.execute("INSERT INTO turned (n) VALUES (12345678)");
                for (int i = 0; i < 3; i++) {
                    assertEquals(12_345_678, read(connection), definition);
                }
                ddl.execute("DROP TABLE turned");
            }
        }
    }

    private static double read(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(TypedText.of("SELECT n FROM turned"));
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getDouble(1);
        }
    }

    private static final class Scales extends IrisTable {
        private final Column<Double> size = float64("size_in");
        private final Column<Integer> count = integer32("how_many");

        private Scales() {
            super("scales");
        }
    }
}
