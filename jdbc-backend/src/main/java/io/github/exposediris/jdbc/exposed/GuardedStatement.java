package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.jdbc.connection.AnswerLimit;
import java.sql.Connection;
import java.util.List;
import org.jetbrains.exposed.v1.core.statements.StatementResult;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/**
 * A statement on a server that does not tell how many rows it changed, and that cancels nothing: the counts are what is known all the
 * same, and a time limit is kept by closing the connection.
 */
final class GuardedStatement extends ForwardingStatement {
    private final JdbcPreparedStatementApi delegate;
    private final Connection connection;
    private final ServerGuard guard;
    private final String sql;
    private @Nullable Integer timeout;

    GuardedStatement(JdbcPreparedStatementApi delegate, Connection connection, ServerGuard guard, String sql) {
        super(delegate);
        this.delegate = delegate;
        this.connection = connection;
        this.guard = guard;
        this.sql = sql;
    }

    @Override
    public JdbcResult executeQuery() {
        return limited(delegate::executeQuery);
    }

    @Override
    public int executeUpdate() {
        return count(limited(delegate::executeUpdate));
    }

    @Override
    public List<Integer> executeBatch() {
        return limited(delegate::executeBatch).stream().map(this::count).toList();
    }

    @Override
    public List<StatementResult> executeMultiple() {
        return limited(delegate::executeMultiple);
    }

    private int count(int told) {
        return Math.toIntExact(guard.count(sql, told));
    }

    private <T> T limited(AnswerLimit.Work<T, RuntimeException> work) {
        return Unchecked.call(() -> AnswerLimit.within(timeout, connection, work));
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout = seconds;
    }
}
