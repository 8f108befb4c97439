package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.adaptation.AdaptedSql;
import io.github.exposediris.core.adaptation.ExposedSql;
import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.BatchText;
import io.github.exposediris.core.value.RenderedLiterals;
import io.github.exposediris.jdbc.connection.AdaptedConnection;
import io.github.exposediris.jdbc.connection.TypedText;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import kotlin.jvm.functions.Function1;
import org.jetbrains.exposed.v1.core.statements.Statement;
import org.jetbrains.exposed.v1.core.statements.api.ExposedSavepoint;
import org.jetbrains.exposed.v1.core.statements.api.PreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.api.ExposedConnection;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcExposedDatabaseMetadata;
import org.jetbrains.exposed.v1.jdbc.statements.api.JdbcPreparedStatementApi;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcConnectionImpl;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcPreparedStatementImpl;
import org.jspecify.annotations.Nullable;

/** A connection as Exposed uses it: Exposed's own, with IRIS's metadata and savepoints, and with statements
 * {@linkplain ExposedSql adapted} to IRIS. Serves one thread at a time. */
public final class IrisExposedConnection implements ExposedConnection<Connection> {
    private final Connection connection;
    private final JdbcConnectionImpl delegate;
    private final ServerGuard guard;
    private final TransactionBoundary boundary;
    private @Nullable IrisJdbcMetadata metadata;
    private @Nullable ExpectedStatement expected;
    private @Nullable IrisPreparedStatement done;

    /** A view of that connection to a guarded server, which closes it when it is closed. */
    public IrisExposedConnection(Connection connection, ServerGuard guard) {
        this.connection = connection;
        this.guard = guard;
        this.boundary = new TransactionBoundary(connection, guard);
        this.delegate = new JdbcConnectionImpl(connection);
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
        boolean keys = returnKeys && tellsKeys();
        return prepared(sql, keys ? "ID" : null, sent -> delegate.prepareStatement(sent, keys));
    }

    @Override
    public JdbcPreparedStatementApi prepareStatement(String sql, String[] columns) {
        return tellsKeys()
                ? prepared(sql, columns.length == 1 ? columns[0] : null, sent -> delegate.prepareStatement(sent, columns))
                : prepareStatement(sql, false);
    }

    private JdbcPreparedStatementApi prepared(
            String sql, @Nullable String keyColumn, Function<String, JdbcPreparedStatementImpl> byDriver) {
        closeDone();
        StatementText text = StatementText.of(sql);
        ServerKind kind = guard.server().kind();
        if (kind.changesValues()) {
            return guarded(sql, gatewayStatement(text));
        }
        KnownTypes types = types(text);
        boolean doubles = kind == ServerKind.FAITHFUL_WIRE && expected != null && expected.readsDoubles();
        boolean byExposed = checked(text);
        AdaptedSql adapted = adapted(text, types);
        TakenRows taken = taken(text, keyColumn);
        String sent = doubles ? TypedText.of(adapted.sql()) : adapted.sql();
        return guarded(sql, new IrisPreparedStatement(byDriver.apply(sent), adapted, byExposed, taken, guard));
    }

    private KnownTypes types(StatementText text) {
        return expected == null ? KnownTypes.NONE : expected.types(text);
    }

    /** Looks at what comes before anything is sent; whether Exposed wrote it. */
    private boolean checked(StatementText text) {
        boundary.check(text.sql());
        return isByExposed(text);
    }

    private boolean tellsKeys() {
        if (!guard.server().tellsKeys()) {
            WantedKeys.check(expected == null ? null : expected.statement(), guard);
        }
        return guard.server().tellsKeys();
    }

    private JdbcPreparedStatementApi guarded(String sql, JdbcPreparedStatementApi statement) {
        return guard.server().tellsCounts() ? statement : new GuardedStatement(statement, connection, guard, sql);
    }

    private JdbcPreparedStatementApi gatewayStatement(StatementText text) {
        ExpectedStatement statement = expected;
        checked(text);
        taken(text, null);
        SelectedFields fields = statement == null ? SelectedFields.NONE : SelectedFields.of(statement.statement());
        AdaptedSql adapted = adapted(text, statement == null ? KnownTypes.NONE : statement.types(text));
        return new GatewayStatement(connection, adapted, guard.server().kind(), fields);
    }

    /** The statement that is prepared next. */
    void expect(ExpectedStatement statement) {
        expected = statement;
    }

    boolean expects(Statement<?> statement) {
        return expected != null && expected.statement() == statement;
    }

    /**
     * Exposed is done with that statement, and would close it when the transaction ends: a driver that keeps what the server has parsed
     * would not find it before, and have the same text parsed again. It is closed before the next one is prepared.
     */
    void done(PreparedStatementApi statement) {
        if (done != statement) {
            closeDone(); // a hook executed it meanwhile
        }
        done = statement instanceof IrisPreparedStatement ours && ours.onlyCounts() ? ours : null;
    }

    private void closeDone() {
        IrisPreparedStatement last = done;
        done = null;
        if (last != null) {
            last.closeIfPossible();
        }
    }

    /** What an application wrote by itself, and passed to {@code exec}, is left as it is. */
    private boolean isByExposed(StatementText text) {
        ExpectedStatement next = expected;
        expected = null;
        if (next == null || !next.isByExposed()) {
            return false;
        }
        if (text.isQuoted()) {
            RenderedLiterals.check(next.statement(), text.sql());
        }
        BatchText.check(next.statement());
        return true;
    }

    private @Nullable TakenRows taken(StatementText text, @Nullable String keyColumn) {
        if (!text.ignoresDuplicates()) {
            return null;
        }
        TakenRows.requireCounts(guard);
        return new TakenRows(keyColumn);
    }

    @Override
    public void executeInBatch(List<String> sqls) {
        sqls.forEach(boundary::check);
        List<StatementText> texts = sqls.stream().map(StatementText::of).toList();
        if (guard.server().kind().changesValues()) {
            texts.forEach(text -> gatewayStatement(text).executeUpdate());
        } else {
            delegate.executeInBatch(texts.stream().map(text -> adapted(text, KnownTypes.NONE).sql()).toList());
        }
    }

    private AdaptedSql adapted(StatementText text, KnownTypes types) {
        ServerRelease release = guard.server().release();
        if (!text.isDdl()) {
            return ExposedSql.adapt(text, release, types);
        }
        SchemaStatement.forgetCaches();
        String prepared = Unchecked.call(() -> new SchemaStatement(connection, guard.server().kind()).prepared(text.sql()));
        return ExposedSql.adapt(prepared, release, types);
    }
}
