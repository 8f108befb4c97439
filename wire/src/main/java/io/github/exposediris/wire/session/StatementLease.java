package io.github.exposediris.wire.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one JDBC statement ready for its plan. A JDBC statement has one result at a time, so while a portal reads from it the
 * next portal is given another.
 */
final class StatementLease {
    private final Connection connection;
    private final String sql;
    private @Nullable PreparedStatement idle;
    private boolean closed;

    StatementLease(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** A statement to be given back. */
    PreparedStatement take() throws SQLException {
        PreparedStatement statement = idle == null ? prepare() : idle;
        idle = null;
        return statement;
    }

    private PreparedStatement prepare() throws SQLException {
        try {
            return connection.prepareStatement(sql);
        } catch (StackOverflowError recursion) {
            throw tooDeep();
        }
    }

    /** A statement that is nested deeper than the engine recurs fails by itself, as in PostgreSQL; the session goes on. */
    static SQLException tooDeep() {
        return new SQLException("stack depth limit exceeded", "54001");
    }

    void giveBack(PreparedStatement statement) {
        if (closed || idle != null || !forgot(statement)) {
            Quietly.close(statement);
        } else {
            idle = statement;
        }
    }

    /** Drops the values of the parameters, which may be large. */
    private static boolean forgot(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException broken) {
            return false;
        }
    }

    /** Asks the statement for what it knows before it is run. */
    <T> T ask(Question<T> question) throws SQLException {
        PreparedStatement statement = take();
        try {
            return question.of(statement);
        } catch (StackOverflowError recursion) {
            throw tooDeep();
        } finally {
            giveBack(statement);
        }
    }

    void close() {
        closed = true;
        if (idle != null) {
            Quietly.close(idle);
            idle = null;
        }
    }

    /** What {@link #ask} asks. */
    @FunctionalInterface
    interface Question<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
