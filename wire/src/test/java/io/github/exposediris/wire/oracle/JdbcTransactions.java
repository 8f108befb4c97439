package io.github.exposediris.wire.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Transactions and savepoints. */
final class JdbcTransactions {
    private static final String GROUP = "pgjdbc, transactions";
    private static final String COUNT = "SELECT COUNT(*) AS c FROM item";

    private JdbcTransactions() {}

    private static void insert(Connection connection, Log log, int id) throws SQLException {
        JdbcStatements.each(connection, log, "INSERT INTO item (id) VALUES (" + id + ")");
    }

    static List<DriverCall> calls() {
        return Stream.of(ends(), spoiltOnes(), savepoints(), releasesAndTexts()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> ends() {
        return List.of(
                Calls.jdbc(GROUP, "commit", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    connection.commit();
                    log.status(connection);
                    connection.rollback();
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "rollback", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    connection.rollback();
                    log.status(connection);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "rollback without a change", (connection, log) -> {
                    connection.setAutoCommit(false);
                    connection.rollback();
                    connection.commit();
                    log.status(connection);
                }),
                Calls.jdbc(GROUP, "an error spoils a transaction", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    insert(connection, log, 10);
                    insert(connection, log, 11);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }));
    }

    private static List<DriverCall> spoiltOnes() {
        return List.of(
                Calls.jdbc(GROUP, "an error of syntax spoils a transaction", (connection, log) -> {
                    connection.setAutoCommit(false);
                    JdbcStatements.each(connection, log, "SELEC 1", COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "commit of a spoilt transaction", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    insert(connection, log, 10);
                    try {
                        connection.commit();
                    } catch (SQLException failure) {
                        log.failure(failure.getSQLState());
                    }
                    log.status(connection);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "back to a savepoint", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    Savepoint point = connection.setSavepoint("p");
                    insert(connection, log, 11);
                    connection.rollback(point);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }));
    }

    private static List<DriverCall> savepoints() {
        return List.of(
                Calls.jdbc(GROUP, "back to a savepoint after an error", (connection, log) -> {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    Savepoint point = connection.setSavepoint();
                    insert(connection, log, 10);
                    connection.rollback(point);
                    log.status(connection);
                    insert(connection, log, 11);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "twice back to one savepoint", (connection, log) -> {
                    connection.setAutoCommit(false);
                    Savepoint point = connection.setSavepoint("p");
                    insert(connection, log, 11);
                    connection.rollback(point);
                    insert(connection, log, 12);
                    connection.rollback(point);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "a savepoint within a savepoint", (connection, log) -> {
                    connection.setAutoCommit(false);
                    Savepoint outer = connection.setSavepoint("p");
                    insert(connection, log, 11);
                    connection.setSavepoint("q");
                    insert(connection, log, 12);
                    connection.rollback(outer);
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }));
    }

    private static List<DriverCall> releasesAndTexts() {
        return List.of(
                Calls.jdbc(GROUP, "a released savepoint", (connection, log) -> {
                    connection.setAutoCommit(false);
                    Savepoint point = connection.setSavepoint("p");
                    insert(connection, log, 11);
                    connection.releaseSavepoint(point);
                    connection.commit();
                    JdbcStatements.each(connection, log, COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "an unknown savepoint", (connection, log) -> {
                    connection.setAutoCommit(false);
                    JdbcStatements.each(connection, log, COUNT, "ROLLBACK TO SAVEPOINT nowhere", COUNT);
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "begin and commit as text", (connection, log) -> JdbcStatements.each(
                        connection, log, "BEGIN", "INSERT INTO item (id) VALUES (10)", "COMMIT", COUNT)),
                Calls.jdbc(GROUP, "begin and rollback as text", (connection, log) -> JdbcStatements.each(
                        connection, log, "BEGIN", "INSERT INTO item (id) VALUES (10)", "ROLLBACK", COUNT)),
                Calls.jdbc(GROUP, "a whole transaction in one text", (connection, log) -> JdbcStatements.each(
                        connection, log, "BEGIN; INSERT INTO item (id) VALUES (10); COMMIT", COUNT)),
                Calls.jdbc(GROUP, "two transactions in turn", (connection, log) -> {
                    connection.setAutoCommit(false);
                    for (int id = 10; id < 14; id++) {
                        insert(connection, log, id);
                        connection.commit();
                    }
                    connection.setAutoCommit(true);
                    JdbcStatements.each(connection, log, COUNT);
                }),
                autosave());
    }

    /** pgjdbc's own savepoints round every statement. */
    private static DriverCall autosave() {
        Map<String, DriverCall.Body> ways = new LinkedHashMap<>();
        for (String mode : List.of("always", "conservative")) {
            ways.put(mode, (target, log) -> {
                try (Connection connection = target.jdbc("autosave=" + mode)) {
                    connection.setAutoCommit(false);
                    insert(connection, log, 10);
                    insert(connection, log, 10);
                    insert(connection, log, 11);
                    connection.commit();
                    JdbcStatements.each(connection, log, COUNT);
                }
            });
        }
        return new DriverCall(GROUP, "savepoints round every statement", ways);
    }
}
