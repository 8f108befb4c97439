package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.wire.GatewaySql;
import io.github.exposediris.core.wire.WireStatement;
import io.github.exposediris.core.wire.WireValue;
import io.github.exposediris.jdbc.connection.AnswerLimit;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes texts as the gateway takes them, one after another. For the connection's thread, but for {@link #cancel}. */
final class PlainExecution implements AutoCloseable {
    private final Connection connection;
    private final ServerGuard guard;
    private final GatewayStatements sent;
    private int seconds;

    PlainExecution(Connection connection, ServerGuard guard) {
        this.connection = connection;
        this.guard = guard;
        this.sent = new GatewayStatements(connection);
    }

    int seconds() {
        return seconds;
    }

    /** Limits the wait for an answer; 0 for none. Past it the connection is given up, as that server cancels nothing. */
    void limit(int limit) {
        seconds = limit;
    }

    ResultSet query(String sql, List<WireValue> values) throws SQLException {
        return within(begin(GatewaySql.statement(sql, values))::executeQuery);
    }

    /** The number of rows that changed, {@link ServerGuard#UNKNOWN_COUNT} where it is not known. */
    long update(String sql, List<WireValue> values) throws SQLException {
        WireStatement statement = GatewaySql.statement(sql, values);
        return counted(sql, statement, within(begin(statement)::executeUpdate));
    }

    /** Rows, or the number of rows that changed. */
    Object execute(String sql, List<WireValue> values) throws SQLException {
        WireStatement statement = GatewaySql.statement(sql, values);
        PreparedStatement next = begin(statement);
        return within(next::execute) ? next.getResultSet() : (Object) counted(sql, statement, next.getUpdateCount());
    }

    private PreparedStatement begin(WireStatement statement) throws SQLException {
        close();
        return sent.prepare(statement);
    }

    private long counted(String sql, WireStatement statement, long told) {
        return statement.inserted() >= 0 ? statement.inserted() : guard.count(sql, told);
    }

    /** The number of rows that each of these changed; the first that fails ends it. */
    long[] batch(List<Batched> rows) throws SQLException {
        close();
        List<Long> counts = new ArrayList<>();
        try {
            while (counts.size() < rows.size()) {
                next(rows.subList(counts.size(), rows.size()), counts);
            }
        } catch (SQLException e) {
            throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), array(counts), e);
        }
        return array(counts);
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    /** Executes the rows of the first one's text in the fewest statements. */
    private void next(List<Batched> rows, List<Long> counts) throws SQLException {
        String sql = rows.get(0).sql();
        List<List<WireValue>> values = rows.stream().takeWhile(row -> row.sql().equals(sql)).map(Batched::values).toList();
        for (WireStatement part : GatewaySql.batch(sql, values)) {
            long count = counted(sql, part, within(sent.prepare(part)::executeUpdate));
            for (int i = 0; i < Math.max(1, part.inserted()); i++) {
                counts.add(Math.min(1, count));
            }
        }
    }

    private <T extends @Nullable Object> T within(AnswerLimit.Work<T, SQLException> work) throws SQLException {
        return AnswerLimit.within(seconds, connection, work);
    }

    void cancel() throws SQLException {
        sent.cancel();
    }

    /** Forgets the last execution. */
    @Override
    public void close() throws SQLException {
        sent.close();
    }

    /** A row of a batch, or a text of its own. */
    record Batched(String sql, List<WireValue> values) {}
}
