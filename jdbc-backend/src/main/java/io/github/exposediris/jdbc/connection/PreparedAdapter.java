package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLType;
import org.jspecify.annotations.Nullable;

/** A prepared statement of an adapted connection. For the connection's thread, but for {@code cancel}. */
final class PreparedAdapter extends ForwardedPrepared {
    private final PreparedStatement statement;
    private final ConnectionAdapter owner;
    private final String sql;
    private final boolean typed;
    private int seconds;

    /** With whether its floating-point numbers are not to be read as texts. */
    PreparedAdapter(PreparedStatement statement, ConnectionAdapter owner, String sql, boolean typed) {
        super(statement);
        this.statement = statement;
        this.owner = owner;
        this.sql = sql;
        this.typed = typed;
        this.seconds = owner.traits().querySeconds();
    }

    /** The connection may have become read-only since the statement was prepared. */
    private <T> T executed(Answers.Call<T, SQLException> call) throws SQLException {
        owner.check(sql);
        return owner.execute(seconds, call);
    }

    @Override
    public boolean execute() throws SQLException {
        return executed(statement::execute);
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return typed
                ? owner.withDoublesAsBits(() -> executed(statement::executeQuery))
                : executed(statement::executeQuery);
    }

    @Override
    public int executeUpdate() throws SQLException {
        return executed(statement::executeUpdate);
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return executed(statement::executeLargeUpdate);
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return executed(statement::executeBatch);
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        return executed(statement::executeLargeBatch);
    }

    @Override
    public void setObject(int index, @Nullable Object value) throws SQLException {
        statement.setObject(index, parameter(value));
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type) throws SQLException {
        statement.setObject(index, parameter(value), type);
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type, int scale) throws SQLException {
        statement.setObject(index, parameter(value), type, scale);
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type) throws SQLException {
        statement.setObject(index, parameter(value), type);
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type, int scale) throws SQLException {
        statement.setObject(index, parameter(value), type, scale);
    }

    private @Nullable Object parameter(@Nullable Object value) {
        return value == null ? null : owner.traits().parameter(value);
    }

    @Override
    public void setQueryTimeout(int limit) throws SQLException {
        seconds = limit;
        statement.setQueryTimeout(limit);
    }

    @Override
    public void cancel() throws SQLException {
        owner.cancels().cancel(statement);
    }

    @Override
    public Connection getConnection() {
        return owner;
    }

    /** This one first: the driver's own would be found otherwise. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : statement.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || statement.isWrapperFor(type);
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}
