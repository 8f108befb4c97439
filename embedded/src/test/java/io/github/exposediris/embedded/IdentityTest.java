package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters. Source: InterSystems SQL Reference, "CREATE TABLE", "IDENTITY Keyword", "SERIAL", "AUTO_INCREMENT". */
class IdentityTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "INT IDENTITY", "BIGINT IDENTITY", "BIGINT IDENTITY PRIMARY KEY", "BIGINT NOT NULL IDENTITY"})
    void countsAndTakesNoValue(String type) throws SQLException {
        server.run("CREATE TABLE t (id " + type + ", a INT)", "INSERT INTO t (a) VALUES (7)", "INSERT INTO t (a) VALUES (8)");

        assertEquals(111, server.refusal("INSERT INTO t (id, a) VALUES (5, 1)"));
        assertEquals(107, server.refusal("UPDATE t SET id = 5"));
        assertEquals(List.of("1|7", "2|8"), server.rows("SELECT id, a FROM t ORDER BY id"));
    }

    @Test
    void takesValuesWithTheClassParameterButNoUpdates() throws SQLException {
        server.run(
                "CREATE TABLE t (id BIGINT IDENTITY, a INT) WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1",
                "INSERT INTO t (id, a) VALUES (10, 1)",
                "INSERT INTO t (a) VALUES (2)");

        assertEquals(107, server.refusal("UPDATE t SET id = 5"));
        assertEquals(List.of("10|1", "11|2"), server.rows("SELECT id, a FROM t ORDER BY id"));
    }

    @Test
    void valuesWithoutColumnsLeaveTheIdentityOut() throws SQLException {
        server.run("CREATE TABLE t (id INT IDENTITY, a INT, b INT)", "INSERT INTO t VALUES (1, 2)");

        assertEquals(List.of("1|1|2"), server.rows("SELECT * FROM t"));
    }

    @Test
    void serialTakesValuesButNoUpdates() throws SQLException {
        server.run("CREATE TABLE t (id SERIAL, a INT)", "INSERT INTO t (a) VALUES (1)", "INSERT INTO t (id, a) VALUES (9, 2)");

        assertEquals(105, server.refusal("UPDATE t SET id = 5"));
        assertEquals(List.of("1", "9"), server.rows("SELECT id FROM t ORDER BY id"));
    }

    @Test
    void lastIdentityIsThatOfTheLastInsert() throws SQLException {
        server.run("CREATE TABLE t (id INT IDENTITY, a INT)", "INSERT INTO t (a) VALUES (1)", "INSERT INTO t (a) VALUES (2)");

        assertEquals("2|2", server.value("SELECT LAST_IDENTITY(), a FROM t WHERE %ID = LAST_IDENTITY()"));
    }

    @Test
    void numbersAreNotRolledBack() throws SQLException {
        server.run("CREATE TABLE t (id INT IDENTITY, a INT)");
        server.connection().setAutoCommit(false);
        server.run("INSERT INTO t (a) VALUES (1)");
        server.connection().rollback();
        server.run("INSERT INTO t (a) VALUES (2)");

        assertEquals("2", server.value("SELECT id FROM t"));
    }
}
