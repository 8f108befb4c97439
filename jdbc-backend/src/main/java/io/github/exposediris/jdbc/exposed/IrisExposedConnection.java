package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.jdbc.connection.AdaptedConnection;
import java.sql.Connection;
import java.util.List;
import kotlin.jvm.functions.Function1;
import org.jetbrains.exposed.v1.core.statements.api.ExposedSavepoint;
import org.jetbrains.exposed.v1.jdbc.statements.api.ExposedConnection;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcExposedDatabaseMetadata;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcConnectionImpl;
import org.jspecify.annotations.Nullable;

/** A connection as Exposed uses it: Exposed's own, with IRIS's metadata and savepoints, and with statements
 * {@linkplain ExposedSql adapted} to IRIS. Serves one thread at a time. */
public final class IrisExposedConnection implements ExposedConnection<Connection> {
    private final Connection connection;
    private final JdbcConnectionImpl delegate;
    private final ServerGuard guard;
    private final TransactionBoundary boundary;
    private final ConnectionStatements statements;
    private @Nullable IrisJdbcMetadata metadata;

    /** A view of that connection to a guarded server, which closes it when it is closed. */
    public IrisExposedConnection(Connection connection, ServerGuard guard) {
        this.connection = connection;
        this.guard = guard;
        this.boundary = new TransactionBoundary(connection, guard);
        this.delegate = new JdbcConnectionImpl(connection);
        this.statements = new ConnectionStatements(connection, delegate, guard, boundary);
    }

    /** What the server keeps, and what is refused because it does not. */
    public ServerGuard guard() {
        return guard;
    }

    /** Whether nothing was executed in the transaction so far, so that its ROLLBACK undoes just what comes next. */
    boolean isUntouched() {
        return Unchecked.call(() -> connection.isWrapperFor(AdaptedConnection.class)
                && connection.unwrap(AdaptedConnection.class).isUntouched());
    }

    /** From now on each statement commits by itself, on every server; to be said before the first one. */
    public void commitEachStatement() {
        boundary.commitEachStatement();
    }

    /** Whether each statement commits by itself, so that there is no transaction. */
    public boolean commitsEachStatement() {
        return boundary.commitsEachStatement();
    }

    @Override
    public ExposedSavepoint setSavepoint(String name) {
        return boundary.savepoint(name);
    }

    /** Nothing: IRIS has no RELEASE SAVEPOINT, a savepoint ends with its transaction. */
    @Override
    public void releaseSavepoint(ExposedSavepoint savepoint) {}

    @Override
    public void rollback(ExposedSavepoint savepoint) {
        boundary.rollback(savepoint);
    }

    @Override
    public <T> T metadata(Function1<? super JdbcExposedDatabaseMetadata, ? extends T> body) {
        if (metadata == null) {
            metadata = new IrisJdbcMetadata(connection, guard.server().kind(), getCatalog());
        }
        return body.invoke(metadata);
    }

    @Override
    public boolean isClosed() {
        return delegate.isClosed();
    }

    @Override
    public boolean getAutoCommit() {
        return boundary.getAutoCommit();
    }

    @Override
    public void setAutoCommit(boolean on) {
        boundary.setAutoCommit(on);
    }

    @Override
    public boolean getReadOnly() {
        return delegate.getReadOnly();
    }

    @Override
    public void setReadOnly(boolean on) {
        delegate.setReadOnly(on);
    }

    @Override
    public int getTransactionIsolation() {
        return delegate.getTransactionIsolation();
    }

    @Override
    public void setTransactionIsolation(int level) {
        boundary.isolate(level);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public String getCatalog() {
        return delegate.getCatalog();
    }

    @Override
    public void setCatalog(String catalog) {
        delegate.setCatalog(catalog);
    }

    @Override
    public String getSchema() {
        return delegate.getSchema();
    }

    @Override
    public void setSchema(String schema) {
        delegate.setSchema(schema);
    }

    @Override
    public void commit() {
        boundary.commit();
    }

    @Override
    public void rollback() {
        boundary.rollback();
    }

    /** Something that failed could not be undone: until its rollback the transaction commits nothing. */
    void refuseCommit() {
        boundary.refuseCommit();
    }

    /** One that a cancel request may still reach serves no other transaction: its pool finds it broken. */
    @Override
    public void close() {
        if (Unchecked.call(() -> SuspectConnection.isAborted(connection))) {
            return;
        }
        delegate.close();
    }

    @Override
    public JdbcPreparedStatementApi prepareStatement(String sql, boolean returnKeys) {
        return statements.prepare(sql, returnKeys);
    }

    @Override
    public JdbcPreparedStatementApi prepareStatement(String sql, String[] columns) {
        return statements.prepare(sql, columns);
    }

    @Override
    public void executeInBatch(List<String> sqls) {
        statements.executeInBatch(sqls);
    }

    /** What is prepared on this connection. */
    ConnectionStatements statements() {
        return statements;
    }
}
