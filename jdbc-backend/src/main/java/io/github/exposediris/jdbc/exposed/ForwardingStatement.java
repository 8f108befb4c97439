package io.github.exposediris.jdbc.exposed;

import java.io.InputStream;
import java.util.List;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.ArrayColumnType;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.statements.StatementResult;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;
import org.jspecify.annotations.Nullable;

/** A statement in front of another, which does all that is not done here. For one thread at a time, but for {@link #cancel}. */
abstract class ForwardingStatement implements JdbcPreparedStatementApi {
    private final JdbcPreparedStatementApi delegate;

    ForwardingStatement(JdbcPreparedStatementApi delegate) {
        this.delegate = delegate;
    }

    @Override
    public int fillParameters(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        return delegate.fillParameters(arguments);
    }

    @Override
    public void set(int index, Object value, IColumnType<?> columnType) {
        delegate.set(index, value, columnType);
    }

    @Override
    public void setNull(int index, IColumnType<?> columnType) {
        delegate.setNull(index, columnType);
    }

    @Override
    public void setInputStream(int index, InputStream inputStream, boolean setAsBlobObject) {
        delegate.setInputStream(index, inputStream, setAsBlobObject);
    }

    @Override
    public void setArray(int index, ArrayColumnType<?, ?> type, Object[] array) {
        delegate.setArray(index, type, array);
    }

    @Override
    public @Nullable Integer getFetchSize() {
        return delegate.getFetchSize();
    }

    @Override
    public void setFetchSize(@Nullable Integer rows) {
        delegate.setFetchSize(rows);
    }

    @Override
    public @Nullable Integer getTimeout() {
        return delegate.getTimeout();
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        delegate.setTimeout(seconds);
    }

    @Override
    public void addBatch() {
        delegate.addBatch();
    }

    @Override
    public JdbcResult executeQuery() {
        return delegate.executeQuery();
    }

    @Override
    public int executeUpdate() {
        return delegate.executeUpdate();
    }

    @Override
    public List<Integer> executeBatch() {
        return delegate.executeBatch();
    }

    @Override
    public List<StatementResult> executeMultiple() {
        return delegate.executeMultiple();
    }

    @Override
    public @Nullable JdbcResult getResultSet() {
        return delegate.getResultSet();
    }

    @Override
    public void closeIfPossible() {
        delegate.closeIfPossible();
    }

    @Override
    public void cancel() {
        delegate.cancel();
    }
}
