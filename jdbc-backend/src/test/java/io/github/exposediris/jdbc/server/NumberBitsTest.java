package io.github.exposediris.jdbc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.wire.server.WireListener;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;

class NumberBitsTest {
    private static final int NUMBERS = 10_000;

    private static Connection connect(EmbeddedIris server) throws SQLException {
        return DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER", "_SYSTEM", "SYS");
    }

    private static boolean sendsBits(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getQueryExecutor().useBinaryForSend(Oid.FLOAT8);
    }

    @Test
    void aWireThatKeepsValuesReadsThem() throws SQLException {
        try (EmbeddedIris server = EmbeddedIris.start(); Connection connection = connect(server)) {
            connection.setAutoCommit(false);
            assertTrue(NumberBits.areRead(connection));
            assertFalse(connection.getAutoCommit());
            assertFalse(sendsBits(connection), "digits go out until it is said otherwise");
        }
    }

    @ParameterizedTest
    @CsvSource({"clean, true", "pgwire-1.0-external, false"})
    void onlyAWireThatKeepsValuesIsAskedAndOnlyOnce(String profile, boolean asked) {
        List<String> sent = new CopyOnWriteArrayList<>();
        WireListener listener = new WireListener() {
            @Override
            public void statement(String sql) {
                sent.add(sql);
            }
        };
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).listener(listener).start();
                IrisJdbcDatabase iris = IrisJdbc.connect(IrisOptions.parse(server.url()).withPoolSize(1))) {
            for (int i = 0; i < 3; i++) {
                iris.transaction(tx -> tx.query(SqlStatement.of("SELECT 1"), row -> row.getObject(1)));
            }
        }
        assertEquals(asked ? 1 : 0, sent.stream().filter(sql -> sql.contains("AS SMALLINT")).count(), sent::toString);
    }

    @Test
    void everyNumberIsTheSameThen() throws SQLException {
        Random random = new Random(20261122);
        try (EmbeddedIris server = EmbeddedIris.start(); Connection connection = connect(server)) {
            connection.unwrap(AdaptedConnection.class).sendNumbersAsBits(true);
            assertTrue(sendsBits(connection));
            try (PreparedStatement question = connection.prepareStatement("SELECT CAST(? AS DOUBLE), CAST(? AS BIGINT)")) {
                for (int i = 0; i < NUMBERS; i++) {
                    double number = random.nextBoolean() ? random.nextGaussian() : random.nextInt() / 1e3;
                    long whole = random.nextLong() >> random.nextInt(Long.SIZE);
                    question.setDouble(1, number);
                    question.setLong(2, whole);
                    try (ResultSet answer = question.executeQuery()) {
                        answer.next();
                        assertEquals(number, answer.getDouble(1));
                        assertEquals(whole, answer.getLong(2));
                    }
                }
            }
        }
    }
}
