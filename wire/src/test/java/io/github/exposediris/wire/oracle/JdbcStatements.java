package io.github.exposediris.wire.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Statements without parameters. */
final class JdbcStatements {
    private static final String GROUP = "pgjdbc, statements";

    private JdbcStatements() {}

    /** Runs a text of statements and notes every result. */
    static void run(Connection connection, Log log, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            results(statement, statement.execute(sql), log);
        }
    }

    static void results(Statement statement, boolean first, Log log) throws SQLException {
        boolean rows = first;
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                log.rows(statement.getResultSet());
            } else {
                log.add("count", statement.getUpdateCount());
            }
            rows = statement.getMoreResults();
        }
        log.warnings(statement.getWarnings());
    }

    /** Runs statements one by one; a failure is noted and the next is run. */
    static void each(Connection connection, Log log, String... statements) throws SQLException {
        for (String sql : statements) {
            try {
                run(connection, log, sql);
            } catch (SQLException failure) {
                log.failure(failure.getSQLState());
            }
            log.status(connection);
        }
    }

    private static DriverCall of(String name, String... statements) {
        return Calls.jdbc(GROUP, name, (connection, log) -> each(connection, log, statements));
    }

    static List<DriverCall> calls() {
        return Stream.of(queries(), changesAndTexts(), errors(), unusualCalls(), keysAndTheConnection()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> queries() {
        return List.of(
                of("select of rows in order", "SELECT id, name, price, born FROM item ORDER BY id"),
                of("select of no rows", "SELECT id, name FROM item WHERE id > 100"),
                of("select of everything by star", "SELECT * FROM item WHERE id = 1"),
                of("labels as written in quotes", "SELECT id AS \"My Label\", name AS \"Ünïcode\" FROM item WHERE id = 1"),
                of("labels fold to lower case", "SELECT id AS MyLabel FROM item WHERE id = 1"),
                of("two columns of one label", "SELECT id AS x, name AS x FROM item WHERE id = 1"),
                of("count of rows", "SELECT COUNT(*) AS c FROM item"),
                of("sum of integers", "SELECT SUM(id) AS s FROM item"),
                of("with before select", "WITH t (a) AS (SELECT id FROM item) SELECT a FROM t ORDER BY a"),
                of("values as a query", "VALUES (1), (2)"),
                of("union", "SELECT id FROM item WHERE id = 1 UNION ALL SELECT n FROM numbers WHERE n = 2"),
                of("limit and offset", "SELECT n FROM numbers ORDER BY n LIMIT 3 OFFSET 5"),
                of("order of nulls when told", "SELECT price FROM item ORDER BY price NULLS FIRST"),
                of("a text with quotes", "SELECT CAST('it''s \"x\" \\ $1' AS VARCHAR(30)) AS t"),
                of("a comment within", "SELECT /* one; /* two */ */ id -- three;\nFROM item WHERE id = 1"),
                of("insert of one row", "INSERT INTO item (id, name) VALUES (10, 'ten')"),
                of("insert of several rows", "INSERT INTO item (id, name) VALUES (10, 'a'), (11, 'b'), (12, 'c')"));
    }

    private static List<DriverCall> changesAndTexts() {
        return List.of(
                of("insert from a query", "INSERT INTO item (id) SELECT n + 100 FROM numbers WHERE n <= 7"),
                of("update of all rows", "UPDATE item SET name = 'x'"),
                of("update of no row", "UPDATE item SET name = 'x' WHERE id = 99"),
                of("delete of rows", "DELETE FROM item WHERE id > 1", "SELECT COUNT(*) AS c FROM item"),
                of("insert with returned rows", "INSERT INTO counted (id, name) VALUES (7, 'seven') RETURNING id, name"),
                of("tables come and go", "CREATE TABLE passing (a INT)", "INSERT INTO passing VALUES (1)",
                        "SELECT a FROM passing", "DROP TABLE passing"),
                of("a table seen after a column came", "CREATE TABLE grown (a INT)", "SELECT * FROM grown",
                        "ALTER TABLE grown ADD COLUMN b INT", "SELECT * FROM grown", "DROP TABLE grown"),
                of("truncate", "TRUNCATE TABLE counted"),
                of("nothing at all", ""),
                of("only a comment", "/* nothing */"),
                of("only separators", " ; ;"),
                of("several statements", "SELECT 1 AS a; UPDATE item SET name = 'y' WHERE id = 2; SELECT 2 AS b"),
                of("several statements with an empty one", "SELECT 1 AS a;; SELECT 2 AS b;"),
                of("a separator in a literal", "SELECT CAST('a;b' AS VARCHAR(5)) AS a; SELECT 2 AS b"),
                of("settings", "SET extra_float_digits = 3"));
    }

    private static List<DriverCall> errors() {
        return List.of(
                of("the level of isolation", "SHOW TRANSACTION ISOLATION LEVEL"),
                of("error of syntax", "SELEC 1", "SELECT 1 AS one"),
                of("error of an unknown table", "SELECT * FROM nowhere", "SELECT 1 AS one"),
                of("error of an unknown column", "SELECT nothing FROM item"),
                of("error of an unknown function", "SELECT no_such_function(1)"),
                of("error of a duplicate key", "INSERT INTO item (id) VALUES (1)"),
                of("error of a missing value", "INSERT INTO counted (name) VALUES (NULL)"),
                of("error of a value too long", "INSERT INTO item (id, name) VALUES (9, 'a name of more than twenty characters')"),
                of("error of a number too large", "INSERT INTO item (id, price) VALUES (9, 123456789012)"),
                of("error of a division by zero", "SELECT 1 / (id - 1) FROM item WHERE id = 1"),
                of("error of a text that is no number", "SELECT CAST('x' AS INT)"),
                of("error of a text that is no date", "SELECT CAST('yesterday, almost' AS DATE)"),
                of("error between rows", "SELECT 10 / (3 - n) FROM numbers WHERE n < 5 ORDER BY n"),
                of("error in the second of two statements", "SELECT 1 AS a; SELECT nothing FROM item"),
                of("error in the first of two statements", "SELECT nothing FROM item; SELECT 1 AS a"),
                of("error after a change in one text", "INSERT INTO item (id) VALUES (50); SELECT nothing FROM item",
                        "SELECT COUNT(*) AS c FROM item"));
    }

    private static List<DriverCall> unusualCalls() {
        return List.of(
                Calls.jdbc(GROUP, "a query that is told to change", (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        log.add("count", statement.executeUpdate("SELECT 1"));
                    }
                }),
                Calls.jdbc(GROUP, "a change that is told to query", (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        log.rows(statement.executeQuery("UPDATE item SET name = 'z'"));
                    }
                }),
                Calls.jdbc(GROUP, "the most rows", (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.setMaxRows(4);
                        log.rows(statement.executeQuery("SELECT n FROM numbers ORDER BY n"));
                    }
                }),
                Calls.jdbc(GROUP, "a batch of statements", (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.addBatch("INSERT INTO item (id) VALUES (20)");
                        statement.addBatch("UPDATE item SET name = 'b'");
                        statement.addBatch("DELETE FROM item WHERE id = 20");
                        log.add("counts", statement.executeBatch());
                    }
                }));
    }

    private static List<DriverCall> keysAndTheConnection() {
        return List.of(
                Calls.jdbc(GROUP, "keys that were made", (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.executeUpdate("INSERT INTO counted (id, name) VALUES (5, 'five')", new String[] {"id"});
                        log.rows(statement.getGeneratedKeys());
                    }
                }),
                Calls.jdbc(GROUP, "a large text", (connection, log) -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("SELECT REPEAT('é', 100000) AS t")) {
                        rows.next();
                        log.add("length", rows.getString(1).length());
                    }
                }),
                Calls.jdbc(GROUP, "the product's version", (connection, log) ->
                        log.add("version", connection.getMetaData().getDatabaseMajorVersion())),
                Calls.jdbc(GROUP, "a valid connection", (connection, log) -> log.add("valid", connection.isValid(5))),
                Calls.jdbc(GROUP, "cancel by a timeout", List.of(JdbcWay.TEXT, JdbcWay.SIMPLE), (connection, log) -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.setQueryTimeout(1);
                        statement.execute("SELECT COUNT(*) FROM numbers a, numbers b, numbers c, numbers d");
                    } catch (SQLException failure) {
                        log.add("state", failure.getSQLState());
                    }
                    run(connection, log, "SELECT 1 AS one");
                }));
    }
}
