package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values on their way in and out, through pgjdbc with its default settings. */
class ParametersTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @Test
    void everyTypeComesBackAsItWent() throws SQLException {
        server.run("CREATE TABLE t (id INT, x BIT, y TINYINT, s SMALLINT, l BIGINT, n NUMERIC(10,2), d DOUBLE, dt DATE, tm TIME(6), "
                + "ts TIMESTAMP, vb VARBINARY(4), v VARCHAR(9), c LONGVARCHAR)");
        LocalDateTime moment = LocalDateTime.of(2024, 5, 6, 7, 8, 9, 123_456_000);
        for (int i = 0; i < 8; i++) {
            server.change("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", i, true, 5, (short) 6, 7L, new BigDecimal("8.25"),
                    9.5, LocalDate.of(2024, 1, 2), LocalTime.of(3, 4, 5, 6_000), moment, new byte[] {1, 2}, "00123", "long");
        }
        try (PreparedStatement query = server.connection().prepareStatement("SELECT * FROM t WHERE id = ?")) {
            for (int i = 0; i < 8; i++) {
                query.setInt(1, i);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    assertEquals(true, row.getBoolean(2));
                    assertEquals(List.of(5, 6, 7), List.of(row.getInt(3), row.getInt(4), row.getInt(5)));
                    assertEquals(new BigDecimal("8.25"), row.getBigDecimal(6));
                    assertEquals(9.5, row.getDouble(7));
                    assertEquals(LocalDate.of(2024, 1, 2), row.getObject(8, LocalDate.class));
                    assertEquals(LocalTime.of(3, 4, 5, 6_000), row.getObject(9, LocalTime.class));
                    assertEquals(moment, row.getObject(10, LocalDateTime.class));
                    assertArrayEquals(new byte[] {1, 2}, row.getBytes(11));
                    assertEquals("00123", row.getString(12));
                    assertEquals("long", row.getString(13));
                }
            }
        }
    }

    @Test
    void fractionsAreKeptOnTheWayThroughAQueryAndAnUpsert() throws SQLException {
        server.run("CREATE TABLE t (id INT PRIMARY KEY, n NUMERIC(10,2), m NUMERIC(25,10), tm TIME(6), ts TIMESTAMP2)");
        Object[] row = {1, new BigDecimal("8.25"), new BigDecimal("12.3456789012"), "03:04:05.000006", "2024-05-06 07:08:09.123456789"};
        server.change("INSERT INTO t SELECT ?, ?, ?, ?, ?", row);
        String kept = "1|8.25|12.3456789012|03:04:05.000006|2024-05-06 07:08:09.123456789";
        assertEquals(List.of(kept), server.rows("SELECT * FROM t"));

        server.change("INSERT OR UPDATE t VALUES (?, ?, ?, ?, ?)", row);
        assertEquals(List.of(kept), server.rows("SELECT * FROM t"));
    }

    @Test
    void insertsManyRowsFromAQueryOfParameters() throws SQLException {
        server.run("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), born DATE, active BIT)");
        int count = server.change(
                "INSERT INTO t (id, name, born, active) SELECT ?, ?, ?, ? UNION ALL SELECT ?, ?, ?, ?",
                1, "a", LocalDate.of(2020, 1, 1), true, 2, "b", LocalDate.of(2021, 1, 1), false);

        assertEquals(2, count);
        assertEquals(List.of("1|a|2020-01-01|t", "2|b|2021-01-01|f"), server.rows("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void insertsManyVectorsFromAQueryOfParameters() throws SQLException {
        server.run("CREATE TABLE t (id INT PRIMARY KEY, emb VECTOR(DOUBLE, 2))");
        server.change(
                "INSERT INTO t (id, emb) SELECT ?, TO_VECTOR(?, DOUBLE, 2) UNION ALL SELECT ?, TO_VECTOR(?, DOUBLE, 2)",
                1, "1,2", 2, "3,4");

        assertEquals(List.of("1|1,2", "2|3,4"), server.rows("SELECT id, emb FROM t ORDER BY id"));
    }

    @Test
    void aTextIsNotReadAsSql() throws SQLException {
        server.run("CREATE TABLE t (name VARCHAR(60))");
        String text = "x'; DELETE FROM t; -- \"y\" ? ::int $1 {fn z}";
        server.change("INSERT INTO t VALUES (?)", text);

        assertEquals(List.of(text), server.rows("SELECT name FROM t WHERE name = ?", text));
    }

    @Test
    void aBatchCountsEachStatement() throws SQLException {
        server.run("CREATE TABLE t (id INT PRIMARY KEY)");
        try (PreparedStatement insert = server.connection().prepareStatement("INSERT INTO t VALUES (?)")) {
            for (int i = 0; i < 3; i++) {
                insert.setInt(1, i);
                insert.addBatch();
            }
            assertArrayEquals(new int[] {1, 1, 1}, insert.executeBatch());
        }
    }

    @Test
    void nullIsNullInEveryType() throws SQLException {
        server.run("CREATE TABLE t (a INT, b VARCHAR(3), c DATE, d BIT, e VECTOR(DOUBLE, 2), f VARCHAR(3))");
        server.change("INSERT INTO t VALUES (?, ?, ?, ?, TO_VECTOR(?, DOUBLE), ?)", null, null, null, null, null, "");

        assertEquals(List.of("null|null|null|null|null|"), server.rows("SELECT * FROM t"));
    }

    @Test
    void aTextThatIsNoNumberFailsItsField() throws SQLException {
        server.run("CREATE TABLE t (id INT)", "INSERT INTO t VALUES (1)");

        assertEquals(104, server.refusal("INSERT INTO t VALUES (?)", "abc"));
        assertEquals(105, server.refusal("UPDATE t SET id = ?", "abc"));
    }

    @Test
    void aNumberIsComparedWithAStringAsAString() throws SQLException {
        server.run("CREATE TABLE t (name VARCHAR(5))", "INSERT INTO t VALUES ('abc')", "INSERT INTO t VALUES ('5')");

        assertEquals(List.of("5"), server.rows("SELECT name FROM t WHERE name = ?", 5));
        assertEquals(List.of("5"), server.rows("SELECT name FROM t WHERE name = 5"));
    }

    @Test
    void aParameterMayBeASelectItem() throws SQLException {
        assertEquals("5|x", server.value("SELECT ?, ?", 5, "x"));
    }
}
