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
 * executed row by row, or many rows with their questions {@linkplain KeyedRows together}, and its rows are kept until then. Source:
 * InterSystems SQL Reference, LAST_IDENTITY.
 */
final class GeneratedKeyStatement extends StatementAdapter {
    private final PreparedStatement statement;
    private final String sql;
    private final @Nullable KeyedRows together;
    private final String column;
    private final ParameterSettings row = new ParameterSettings();
    private final List<ParameterSettings> batch = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    /** What the last row was counted as, until the caller goes on to more results, of which there are none. */
    private long count = -1;

    GeneratedKeyStatement(
            PreparedStatement statement,
            String sql,
            @Nullable KeyedRows together,
            ConnectionAdapter owner,
            Connection connection,
            String column) {
        super(statement, owner, connection);
        this.statement = statement;
        this.sql = sql;
        this.together = together;
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
            case "getUpdateCount" -> Math.toIntExact(count);
            case "getLargeUpdateCount" -> count;
            case "getResultSet" -> (Object) null;
            case "getMoreResults" -> noMore();
            case "close" -> close(method, arguments);
            default -> super.replaced(proxy, method, arguments);
        };
    }

    private @Nullable Object rowWise(String method) throws Throwable {
        keys.clear();
        return switch (method) {
            case "addBatch" -> addBatch();
            case "executeUpdate" -> Math.toIntExact(executeOne());
            case "executeLargeUpdate" -> executeOne();
            case "execute" -> executeOne() < 0;
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

    private boolean noMore() {
        count = -1;
        return false;
    }

    private @Nullable Object close(Method method, @Nullable Object[] arguments) throws Throwable {
        if (together != null) {
            together.close();
        }
        return super.replaced(statement, method, arguments);
    }

    private long executeOne() throws Throwable {
        long[] counts = {0};
        executeNext(List.of(row), counts, 0);
        count = counts[0];
        return count;
    }

    /** Executes the first of these rows, and others with it where they go together; how many. */
    private int executeNext(List<ParameterSettings> rows, long[] counts, int at) throws Throwable {
        owner().check(sql);
        int size = together == null ? 0 : together.together(rows);
        if (together == null || size == 0) {
            counts[at] = executeRow(rows.get(0));
            return 1;
        }
        PreparedStatement bound = together.bound(rows.subList(0, size), seconds());
        owner().<Boolean, SQLException>execute(seconds(), bound::execute);
        for (int i = 0; i < size; i++) {
            counts[at + i] = KeyedRows.answer(bound, keys);
        }
        return size;
    }

    private long executeRow(ParameterSettings settings) throws Throwable {
        for (ParameterSettings.Setting setting : settings.all()) {
            @Nullable Object[] arguments = setting.arguments().clone();
            arguments[1] = owner().traits().parameter(arguments[1]);
            passOn(setting.method(), arguments);
        }
        int inserted = owner().<Integer, SQLException>execute(seconds(), statement::executeUpdate);
        if (inserted > 0) {
            keys.add(owner().<Long, SQLException>execute(seconds(), () -> owner().key(statement)));
        }
        return Math.max(0, inserted);
    }

    /** Stops at the first failure, as pgjdbc does; the counts tell which rows are known to be there. */
    private long[] executeBatch() throws Throwable {
        List<ParameterSettings> rows = List.copyOf(batch);
        batch.clear();
        keys.clear();
        long[] counts = LongStream.generate(() -> Statement.EXECUTE_FAILED).limit(rows.size()).toArray();
        for (int done = 0; done < counts.length; ) {
            try {
                done += executeNext(rows.subList(done, rows.size()), counts, done);
            } catch (SQLException e) {
                throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), counts, e);
            }
        }
        return counts;
    }
}
