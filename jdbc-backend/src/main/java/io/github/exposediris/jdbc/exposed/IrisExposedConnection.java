package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.value.RenderedLiterals;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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
    private final ServerCapabilities server;
    private @Nullable IrisJdbcMetadata metadata;
    private @Nullable ExpectedStatement expected;
    private int savepoints;

    /** A view of that connection to a server that keeps what is told, which closes it when it is closed. */
    public IrisExposedConnection(Connection connection, ServerCapabilities server) {
        this.connection = connection;
        this.server = server;
        this.delegate = new JdbcConnectionImpl(connection);
    }

    /**
     * A savepoint with a name of its own, though Exposed asks for the same name again: IRIS forgets a savepoint once it was rolled
     * back to, and its driver does not. Source: InterSystems SQL Reference, SAVEPOINT.
     */
    @Override
    public ExposedSavepoint setSavepoint(String name) {
        String unique = name + "_" + ++savepoints;
        return new IrisSavepoint(unique, Unchecked.call(() -> connection.setSavepoint(unique)));
    }

    /** Nothing: IRIS has no RELEASE SAVEPOINT, a savepoint ends with its transaction. */
    @Override
    public void releaseSavepoint(ExposedSavepoint savepoint) {}

    @Override
    public void rollback(ExposedSavepoint savepoint) {
        Unchecked.run(() -> connection.rollback(((IrisSavepoint) savepoint).savepoint));
    }

    @Override
    public <T> T metadata(Function1<? super JdbcExposedDatabaseMetadata, ? extends T> body) {
        if (metadata == null) {
            metadata = new IrisJdbcMetadata(connection, getCatalog());
        }
        return body.invoke(metadata);
    }

    @Override
    public boolean isClosed() {
        return delegate.isClosed();
    }

    @Override
    public boolean getAutoCommit() {
        return delegate.getAutoCommit();
    }

    @Override
    public void setAutoCommit(boolean on) {
        delegate.setAutoCommit(on);
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
        delegate.setTransactionIsolation(level);
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

    /** Where the connection fails inside COMMIT, nobody knows whether it took effect. */
    @Override
    public void commit() {
        boolean lostBefore = isClosed();
        Unchecked.run(() -> {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw lostBefore ? e : CommitFailure.of(e);
            }
        });
    }

    @Override
    public void rollback() {
        delegate.rollback();
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
        if (server.kind().changesValues()) {
            return gatewayStatement(sql, returnKeys ? "ID" : null);
        }
        ExpectedStatement statement = expected;
        boolean byExposed = isByExposed(sql);
        AdaptedSql adapted = adapted(sql, statement == null ? KnownTypes.NONE : statement.types(sql));
        return new IrisPreparedStatement(delegate.prepareStatement(adapted.sql(), returnKeys), adapted, byExposed, taken(sql, !returnKeys));
    }

    @Override
    public JdbcPreparedStatementApi prepareStatement(String sql, String[] columns) {
        if (server.kind().changesValues()) {
            return gatewayStatement(sql, columns.length == 1 ? columns[0] : null);
        }
        ExpectedStatement statement = expected;
        boolean byExposed = isByExposed(sql);
        AdaptedSql adapted = adapted(sql, statement == null ? KnownTypes.NONE : statement.types(sql));
        return new IrisPreparedStatement(delegate.prepareStatement(adapted.sql(), columns), adapted, byExposed, taken(sql, false));
    }

    private JdbcPreparedStatementApi gatewayStatement(String sql, @Nullable String keyColumn) {
        ExpectedStatement statement = expected;
        isByExposed(sql);
        SelectedFields fields = statement == null ? SelectedFields.NONE : SelectedFields.of(statement.statement());
        AdaptedSql adapted = adapted(sql, statement == null ? KnownTypes.NONE : statement.types(sql));
        return new GatewayStatement(connection, adapted, server.kind(), fields, server.tellsKeys() ? keyColumn : null);
    }

    /** The statement that is prepared next. */
    void expect(ExpectedStatement statement) {
        expected = statement;
    }

    /** What an application wrote by itself, and passed to {@code exec}, is left as it is. */
    private boolean isByExposed(String sql) {
        boolean byExposed = expected != null && expected.isByExposed();
        expected = null;
        if (byExposed) {
            RenderedLiterals.check(sql);
        }
        return byExposed;
    }

    private static @Nullable TakenRows taken(String sql, boolean rowWise) {
        return ExposedSql.ignoresDuplicates(sql) ? new TakenRows(rowWise) : null;
    }

    @Override
    public void executeInBatch(List<String> sqls) {
        if (server.kind().changesValues()) {
            sqls.forEach(sql -> gatewayStatement(sql, null).executeUpdate());
        } else {
            delegate.executeInBatch(sqls.stream().map(sql -> adapted(sql, KnownTypes.NONE).sql()).toList());
        }
    }

    private AdaptedSql adapted(String sql, KnownTypes types) {
        if (!SchemaStatement.isDdl(sql)) {
            return ExposedSql.adapt(sql, server.release(), types);
        }
        SchemaStatement.forgetCaches();
        return ExposedSql.adapt(Unchecked.call(() -> SchemaStatement.prepared(sql, connection)), server.release(), types);
    }

    private static final class IrisSavepoint extends ExposedSavepoint {
        private final Savepoint savepoint;

        IrisSavepoint(String name, Savepoint savepoint) {
            super(name);
            this.savepoint = savepoint;
        }
    }
}
