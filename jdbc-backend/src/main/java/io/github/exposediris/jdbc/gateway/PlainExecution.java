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

    /** With the limit that the connection's statements have, in seconds. */
    PlainExecution(Connection connection, ServerGuard guard, int seconds) {
        this.connection = connection;
        this.guard = guard;
        this.sent = new GatewayStatements(connection);
        this.seconds = seconds;
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
        PreparedStatement next = sent.prepare(statement);
        int usual = next.getQueryTimeout();
        if (usual > 0 && (seconds == 0 || seconds > usual)) {
            next.setQueryTimeout(seconds);
        }
        return next;
    }

    private long counted(String sql, WireStatement statement, long told) {
        return guard.count(sql, statement.count(told));
    }

    /** The number of rows that each of these changed; the first that fails ends it. What is refused is so before any of them is sent. */
    long[] batch(List<Batched> rows) throws SQLException {
        List<Part> parts = parts(rows);
        List<Long> counts = new ArrayList<>();
        try {
            for (Part part : parts) {
                execute(part, counts);
            }
        } catch (SQLException e) {
            throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), array(counts), e);
        }
        return array(counts);
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    /** The fewest statements for the rows, each for rows of one text. */
    private static List<Part> parts(List<Batched> rows) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            String sql = rows.get(next).sql();
            List<List<WireValue>> values =
                    rows.subList(next, rows.size()).stream().takeWhile(row -> row.sql().equals(sql)).map(Batched::values).toList();
            GatewaySql.batch(sql, values).forEach(statement -> parts.add(new Part(sql, statement)));
            next += values.size();
        }
        return parts;
    }

    private void execute(Part part, List<Long> counts) throws SQLException {
        WireStatement statement = part.statement();
        long count = counted(part.sql(), statement, within(begin(statement)::executeUpdate));
        for (int i = 0; i < Math.max(1, statement.inserted()); i++) {
            counts.add(statement.inserted() > 0 ? 1 : count);
        }
    }

    private <T extends @Nullable Object> T within(AnswerLimit.Work<T, SQLException> work) throws SQLException {
        try {
            return AnswerLimit.within(seconds, connection, work);
        } catch (SQLException e) {
            throw PlainFailures.known(e);
        }
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

    /** A statement to send, and the text that it was made of. */
    private record Part(String sql, WireStatement statement) {}
}
