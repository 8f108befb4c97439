package io.github.exposediris.wire.oracle;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;

/** Statements with parameters. */
final class JdbcPrepared {
    private static final String GROUP = "pgjdbc, prepared statements";
    private static final List<JdbcWay> EXTENDED = List.of(JdbcWay.TEXT, JdbcWay.NAMED, JdbcWay.BINARY, JdbcWay.MIXED);

    private JdbcPrepared() {}

    /** Runs a statement with parameters and notes every result. */
    static void run(Connection connection, Log log, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            JdbcStatements.results(statement, statement.execute(), log);
        }
    }

    private static DriverCall of(String name, String sql, Object... parameters) {
        return every(name, (connection, log) -> run(connection, log, sql, parameters));
    }

    private static DriverCall every(String name, JdbcWay.Body body) {
        return Calls.jdbc(GROUP, name, JdbcWay.ALL, body);
    }

    static List<DriverCall> calls() {
        return Stream.of(queries(), changesSince(), portions(), batches(), descriptionsAndSizes()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> queries() {
        return List.of(
                of("select by a key", "SELECT id, name, price, born FROM item WHERE id = ?", 1),
                of("select by two values", "SELECT id FROM item WHERE id > ? AND name <> ? ORDER BY id", 1, "two"),
                of("select of parameters", "SELECT CAST(? AS INT) AS a, CAST(? AS VARCHAR(10)) AS b", 5, "five"),
                of("insert with values", "INSERT INTO item (id, name, price) VALUES (?, ?, ?)", 10, "ten",
                        new java.math.BigDecimal("9.99")),
                of("update with values", "UPDATE item SET name = ? WHERE id >= ?", "new", 2),
                of("delete with a value", "DELETE FROM item WHERE name = ?", "one"),
                of("a marker in a literal", "SELECT CAST('?' AS VARCHAR(3)) AS q, id FROM item WHERE id = ?", 1),
                of("insert with returned rows and values", "INSERT INTO counted (id, name) VALUES (?, ?) RETURNING id, name", 8, "eight"),
                of("a prepared empty statement", ""),
                of("a duplicate key", "INSERT INTO item (id) VALUES (?)", 1),
                of("a value too long", "UPDATE item SET name = ? WHERE id = 1", "a name of more than twenty characters"),
                every("null as a value", (connection, log) -> {
                    try (PreparedStatement statement = connection.prepareStatement(
                            "UPDATE item SET name = ?, price = ? WHERE id = 1")) {
                        statement.setNull(1, Types.VARCHAR);
                        statement.setNull(2, Types.NUMERIC);
                        log.add("count", statement.executeUpdate());
                    }
                    JdbcStatements.run(connection, log, "SELECT name, price FROM item WHERE id = 1");
                }),
                every("the same statement many times", (connection, log) -> {
                    try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM item WHERE id = ?")) {
                        for (int i = 0; i < 12; i++) {
                            statement.setInt(1, i % 4);
                            log.rows(statement.executeQuery());
                        }
                    }
                }));
    }

    private static List<DriverCall> changesSince() {
        return List.of(
                every("another type for a parameter", (connection, log) -> {
                    try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM item WHERE price > ? ORDER BY id")) {
                        statement.setInt(1, 2);
                        log.rows(statement.executeQuery());
                        statement.setBigDecimal(1, new java.math.BigDecimal("1.25"));
                        log.rows(statement.executeQuery());
                        statement.setDouble(1, 3.5);
                        log.rows(statement.executeQuery());
                    }
                }),
                every("a table that changed since", (connection, log) -> {
                    JdbcStatements.run(connection, log, "CREATE TABLE changed (a INT)");
                    try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM changed")) {
                        log.rows(statement.executeQuery());
                        log.rows(statement.executeQuery());
                        JdbcStatements.run(connection, log, "ALTER TABLE changed ADD COLUMN b INT");
                        log.rows(statement.executeQuery());
                    } finally {
                        JdbcStatements.run(connection, log, "DROP TABLE changed");
                    }
                }),
                every("a fetch size in a transaction", (connection, log) -> {
                    connection.setAutoCommit(false);
                    log.add("sum", sum(connection, 7));
                    connection.commit();
                }));
    }

    private static List<DriverCall> portions() {
        return List.of(
                every("a fetch size of one", (connection, log) -> {
                    connection.setAutoCommit(false);
                    log.add("sum", sum(connection, 1));
                    connection.rollback();
                }),
                every("a fetch size that divides the rows", (connection, log) -> {
                    connection.setAutoCommit(false);
                    log.add("sum", sum(connection, 50));
                    connection.rollback();
                }),
                every("a fetch size without a transaction", (connection, log) -> log.add("sum", sum(connection, 10))),
                every("two results read in turn", JdbcPrepared::twoResults),
                every("a result given up", (connection, log) -> {
                    connection.setAutoCommit(false);
                    try (PreparedStatement statement = connection.prepareStatement("SELECT n FROM numbers ORDER BY n")) {
                        statement.setFetchSize(5);
                        ResultSet rows = statement.executeQuery();
                        rows.next();
                        rows.close();
                        log.rows(connection.prepareStatement("SELECT 1 AS one").executeQuery());
                    }
                }),
                every("the most rows of a prepared query", (connection, log) -> {
                    try (PreparedStatement statement = connection.prepareStatement("SELECT n FROM numbers ORDER BY n")) {
                        statement.setMaxRows(3);
                        log.rows(statement.executeQuery());
                        log.rows(statement.executeQuery());
                    }
                }));
    }

    private static List<DriverCall> batches() {
        return List.of(
                every("a batch", (connection, log) -> log.add("counts", batch(connection, 10, 11, 12, 13).executeBatch())),
                every("a large batch", (connection, log) -> {
                    int[] ids = java.util.stream.IntStream.range(100, 700).toArray();
                    log.add("counts", batch(connection, ids).executeBatch().length);
                    JdbcStatements.run(connection, log, "SELECT COUNT(*) AS c FROM item");
                }),
                every("an error in a batch", (connection, log) -> brokenBatch(connection, log)),
                every("an error in a batch of a transaction", (connection, log) -> {
                    connection.setAutoCommit(false);
                    brokenBatch(connection, log);
                    connection.rollback();
                }),
                every("keys of a prepared insert", (connection, log) -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO counted (id, name) VALUES (?, 'k')", new String[] {"id", "name"})) {
                        insert.setInt(1, 31);
                        insert.executeUpdate();
                        log.rows(insert.getGeneratedKeys());
                    }
                }),
                Calls.jdbc(GROUP, "columns before the run", EXTENDED, (connection, log) -> {
                    try (PreparedStatement statement = connection.prepareStatement("SELECT id, name, price, born FROM item WHERE id = ?")) {
                        log.columns(statement.getMetaData());
                    }
                }));
    }

    private static List<DriverCall> descriptionsAndSizes() {
        return List.of(
                Calls.jdbc(GROUP, "parameters before the run", EXTENDED, (connection, log) -> {
                    String update = "UPDATE item SET name = ?, price = ?, born = ? WHERE id = ?";
                    try (PreparedStatement statement = connection.prepareStatement(update)) {
                        ParameterMetaData parameters = statement.getParameterMetaData();
                        for (int i = 1; i <= parameters.getParameterCount(); i++) {
                            log.add("parameter", parameters.getParameterTypeName(i) + ' ' + parameters.getParameterType(i));
                        }
                    }
                }),
                every("a large value there and back", (connection, log) -> {
                    String text = "naïve ".repeat(40_000);
                    run(connection, log, "SELECT CAST(? AS VARCHAR(1000000)) AS t", text);
                }),
                every("many parameters", (connection, log) -> {
                    String markers = "?, ".repeat(999) + "?";
                    Object[] values = java.util.stream.IntStream.rangeClosed(1, 1_000).boxed().toArray();
                    run(connection, log, "SELECT COUNT(*) AS c FROM numbers WHERE n IN (" + markers + ")", values);
                }));
    }

    private static long sum(Connection connection, int fetchSize) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT n FROM numbers WHERE n <= ?")) {
            query.setFetchSize(fetchSize);
            query.setInt(1, 100);
            long sum = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sum += rows.getInt(1);
                }
            }
            return sum;
        }
    }

    private static void twoResults(Connection connection, Log log) throws SQLException {
        connection.setAutoCommit(false);
        String sql = "SELECT n FROM numbers WHERE n > ? ORDER BY n";
        try (PreparedStatement one = connection.prepareStatement(sql);
                PreparedStatement other = connection.prepareStatement(sql)) {
            one.setFetchSize(3);
            other.setFetchSize(4);
            one.setInt(1, 10);
            other.setInt(1, 20);
            try (ResultSet first = one.executeQuery();
                    ResultSet second = other.executeQuery()) {
                for (int i = 0; i < 9; i++) {
                    first.next();
                    second.next();
                    log.add("pair", first.getInt(1) + " " + second.getInt(1));
                }
            }
        }
        connection.commit();
    }

    private static PreparedStatement batch(Connection connection, int... ids) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("INSERT INTO item (id, name) VALUES (?, ?)");
        for (int id : ids) {
            insert.setInt(1, id);
            insert.setString(2, "n" + id);
            insert.addBatch();
        }
        return insert;
    }

    private static void brokenBatch(Connection connection, Log log) throws SQLException {
        try (PreparedStatement insert = batch(connection, 60, 61, 61, 62)) {
            insert.executeBatch();
        } catch (BatchUpdateException failure) {
            log.failure(failure.getSQLState());
            log.add("counts", failure.getUpdateCounts());
        }
        JdbcStatements.each(connection, log, "SELECT COUNT(*) AS c FROM item");
    }
}
