package io.github.exposediris.jdbc.connection;

import java.lang.reflect.Method;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A prepared INSERT that tells the keys of its rows. IRIS has no RETURNING: after each row its key is asked for, so that a batch is
 * executed row by row, and its rows are kept until then. Source: InterSystems SQL Reference, LAST_IDENTITY.
 */
final class GeneratedKeyStatement extends StatementAdapter {
    private final PreparedStatement statement;
    private final String column;
    private final ParameterSettings row = new ParameterSettings();
    private final List<ParameterSettings> batch = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();

    GeneratedKeyStatement(PreparedStatement statement, ConnectionAdapter owner, Connection connection, String column) {
        super(statement, owner, connection);
        this.statement = statement;
        this.column = column;
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (row.isOf(method, arguments)) {
            row.remember(method, arguments);
            return null;
        }
        return switch (method.getName()) {
            case "executeUpdate", "executeLargeUpdate", "execute", "executeQuery", "addBatch" ->
                arguments.length > 0 ? refuse(method) : rowWise(method.getName());
            case "executeBatch" -> Arrays.stream(executeBatch()).mapToInt(Math::toIntExact).toArray();
            case "executeLargeBatch" -> executeBatch();
            case "clearParameters" -> row.clear();
            case "clearBatch" -> clearBatch();
            case "getGeneratedKeys" -> KeyRows.of(column, keys);
            default -> super.replaced(proxy, method, arguments);
        };
    }

    private @Nullable Object rowWise(String method) throws Throwable {
        keys.clear();
        return switch (method) {
            case "addBatch" -> addBatch();
            case "executeUpdate" -> Math.toIntExact(executeRow(row));
            case "executeLargeUpdate" -> executeRow(row);
            case "execute" -> executeRow(row) < 0;
            default -> throw new SQLFeatureNotSupportedException("an INSERT returns no rows");
        };
    }

    private @Nullable Object addBatch() {
        batch.add(row.copy());
        return null;
    }

    private static Object refuse(Method method) throws SQLException {
        throw new SQLFeatureNotSupportedException(method.getName() + " of a prepared statement takes no text");
    }

    private @Nullable Object clearBatch() {
        batch.clear();
        return null;
    }

    private long executeRow(ParameterSettings settings) throws Throwable {
        for (ParameterSettings.Setting setting : settings.all()) {
            @Nullable Object[] arguments = setting.arguments().clone();
            arguments[1] = owner().traits().parameter(arguments[1]);
            passOn(setting.method(), arguments);
        }
        int count = owner().cancels().<Integer, SQLException>execute(seconds(), statement::executeUpdate);
        if (count > 0) {
            keys.add(owner().cancels().<Long, SQLException>execute(seconds(), () -> owner().key(statement)));
        }
        return Math.max(0, count);
    }

    /** Stops at the first failure, as pgjdbc does; the counts tell which rows were executed. */
    private long[] executeBatch() throws Throwable {
        List<ParameterSettings> rows = List.copyOf(batch);
        batch.clear();
        keys.clear();
        long[] counts = LongStream.generate(() -> Statement.EXECUTE_FAILED).limit(rows.size()).toArray();
        for (int i = 0; i < counts.length; i++) {
            try {
                counts[i] = executeRow(rows.get(i));
            } catch (SQLException e) {
                throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), counts, e);
            }
        }
        return counts;
    }
}
