package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.h2.H2Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The transaction of one session. A START TRANSACTION within one does nothing; ROLLBACK TO SAVEPOINT takes the savepoint with it,
 * and to an unknown one is -375 and rolls all back. Source: InterSystems SQL Reference, "START TRANSACTION", "SAVEPOINT",
 * "ROLLBACK". Used by the session's thread; {@link #isOpen()} by any.
 */
final class Transactions {
    private static final int MOST_SAVEPOINTS = 255;
    private static final String MARK = "%DEFINITION";

    private final Connection connection;
    private final H2Database database;
    private final List<String> savepoints = new ArrayList<>();
    private volatile boolean open;
    private boolean begunBySavepoint;
    private boolean lost;
    private boolean partlyCommitted;
    private Isolation isolation = Isolation.READ_UNCOMMITTED;

    Transactions(Connection connection, H2Database database) throws SQLException {
        this.connection = connection;
        this.database = database;
        connection.setTransactionIsolation(isolation.jdbc());
    }

    boolean isOpen() {
        return open;
    }

    Isolation isolation() {
        return isolation;
    }

    /** Sets the level for the session until it is set again; within a transaction the engine follows at its end. */
    void isolate(Isolation level) throws SQLException {
        isolation = level;
        if (!open) {
            connection.setTransactionIsolation(level.jdbc());
        }
    }

    void start() throws SQLException {
        if (!open) {
            connection.setAutoCommit(false);
            open = true;
            begunBySavepoint = false;
            showLevel();
        }
    }

    void commit() throws SQLException {
        if (lost) {
            rollback();
            throw SqlCode.FATAL.failure("the transaction was rolled back after a deadlock; nothing was committed");
        }
        try {
            database.commit(connection);
        } finally {
            end();
        }
    }

    /**
     * Rolls back.
     *
     * @throws SQLException also where a definition had the engine commit what came before it: that stays, and is said
     */
    void rollback() throws SQLException {
        boolean partly = partlyCommitted;
        try {
            connection.rollback();
        } finally {
            end();
        }
        if (partly) {
            throw SqlCode.FATAL.failure("the stand-in has committed what came before the definition of a table that the transaction had "
                    + "changed; only what came after it was rolled back");
        }
    }

    /** A savepoint outside a transaction begins one. */
    void savepoint(String name) throws SQLException {
        boolean begins = !open;
        start();
        begunBySavepoint |= begins;
        if (savepoints.size() >= MOST_SAVEPOINTS) {
            throw SqlCode.FATAL.failure("<TRANSACTION LEVEL>");
        }
        execute("SAVEPOINT " + quoted(name));
        savepoints.add(name.toUpperCase(Locale.ROOT));
        showLevel();
    }

    void rollbackTo(String name) throws SQLException {
        int position = savepoints.lastIndexOf(name.toUpperCase(Locale.ROOT));
        if (position < 0) {
            rollback();
            throw SqlCode.UNKNOWN_SAVEPOINT.failure("Cannot ROLLBACK to unestablished savepoint '" + name + "'");
        }
        execute("ROLLBACK TO SAVEPOINT " + quoted(name));
        savepoints.subList(position, savepoints.size()).clear();
        savepoints.removeIf(name.toUpperCase(Locale.ROOT)::equals);
        if (level() == 0) {
            rollback();
        } else {
            showLevel();
        }
    }

    /** Sets a savepoint that no client can name. */
    void mark() throws SQLException {
        execute("SAVEPOINT " + quoted(MARK));
    }

    /** Whether the engine has committed since {@link #mark()}; else what was done since is undone. */
    boolean hasLostMark() {
        try {
            execute("ROLLBACK TO SAVEPOINT " + quoted(MARK));
            return false;
        } catch (SQLException committed) {
            return true;
        }
    }

    /** The engine has committed what was done so far, and with it forgotten the savepoints. */
    void committedByEngine() throws SQLException {
        partlyCommitted = true;
        savepoints.clear();
        showLevel();
    }

    /** The engine rolled the transaction back by itself. */
    void lost() {
        lost = open;
    }

    /** Rolls back what is open, if anything, before the connection is closed. */
    void rollbackQuietly() throws SQLException {
        if (open) {
            partlyCommitted = false;
            rollback();
        }
    }

    private void end() throws SQLException {
        savepoints.clear();
        lost = false;
        partlyCommitted = false;
        if (open) {
            open = false;
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation.jdbc());
            showLevel();
        }
    }

    /** $TLEVEL counts the transaction and its savepoints. */
    private void showLevel() throws SQLException {
        execute("SET @TLEVEL = " + level());
    }

    private int level() {
        return (open && !begunBySavepoint ? 1 : 0) + savepoints.size();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.toUpperCase(Locale.ROOT).replace("\"", "\"\"") + '"';
    }
}
