package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.core.value.ColumnValues;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/**
 * A statement of a suspending transaction, adapted to the server before: its values and rows go the same way as those of blocking
 * transactions, for which no transaction of Exposed needs to be current. Serves one thread at a time, but for {@link #cancel}.
 */
public final class AdaptedStatement implements AutoCloseable {
    private final PreparedStatement statement;

    private AdaptedStatement(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The statement with its values bound. May ask the server for what the driver prepares. */
    public static AdaptedStatement prepare(Connection connection, SqlStatement adapted) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(adapted.sql());
        try {
            ColumnValues.bindAll(new SessionParameters(statement), adapted.arguments());
            return new AdaptedStatement(statement);
        } catch (Throwable e) {
            statement.close();
            throw e;
        }
    }

    /**
     * An INSERT for rows of one text.
     *
     * @param rows adapted to the server before
     * @param keys whether the keys of the rows are asked for
     */
    public static AdaptedStatement insert(Connection connection, List<SqlStatement> rows, boolean keys) throws SQLException {
        String sql = rows.get(0).sql();
        PreparedStatement statement = keys
                ? connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)
                : connection.prepareStatement(sql);
        try {
            SessionParameters parameters = new SessionParameters(statement);
            for (SqlStatement row : rows) {
                ColumnValues.bindAll(parameters, row.arguments());
                statement.addBatch();
            }
            return new AdaptedStatement(statement);
        } catch (Throwable e) {
            statement.close();
            throw e;
        }
    }

    /** Executes the rows of an INSERT; how many each was. Blocking. */
    public int[] insert() throws SQLException {
        try {
            return statement.executeBatch();
        } catch (BatchUpdateException e) {
            throw e.getCause() instanceof SQLException cause ? cause : e;
        }
    }

    /** The keys of the rows that were inserted, in their order, after {@link #insert()}. */
    public List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = statement.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    /**
     * Executes it and gives its rows. Blocking.
     *
     * @param fetchSize how many rows the driver asks for at a time; 0 asks for all
     */
    public JdbcResult rows(int fetchSize) throws SQLException {
        statement.setFetchSize(fetchSize);
        return new JdbcResult(ZonelessRows.of(statement.executeQuery()));
    }

    /** Executes it; how many rows it affected. Blocking. */
    public long count() throws SQLException {
        return statement.executeUpdate();
    }

    /** Asks the server to give the statement up. From any thread; blocking. */
    public void cancel() throws SQLException {
        statement.cancel();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
