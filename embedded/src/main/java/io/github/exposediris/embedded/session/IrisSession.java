package io.github.exposediris.embedded.session;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.error.EngineFailures;
import io.github.exposediris.embedded.error.ErrorSubject;
import io.github.exposediris.embedded.error.IrisSqlException;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.error.Verb;
import io.github.exposediris.embedded.h2.H2Database;
import io.github.exposediris.embedded.rule.Scope;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.CopyTable;
import io.github.exposediris.wire.engine.CopyTarget;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.ErrorField;
import io.github.exposediris.wire.engine.TransactionStatus;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One client's session. Used by one thread at a time, but for {@link #cancel()}. */
final class IrisSession implements EngineSession {
    private static final int DEADLOCK = 40001;
    private static final String CANCELLED = "57014";
    private static final String TOO_DEEP = "54001";
    /** A defect of the stand-in must not end the client's session; nothing of its cause is for the client. */
    private static final String UNREADABLE = "the stand-in failed to read this statement";

    private final Connection connection;
    private final Catalog catalog;
    private final Transactions transactions;
    private final StatementAdapter adapter;
    private final ReportedParameters reported;
    private final Copies copies;
    private final ServiceDelay delay;

    private IrisSession(
            Connection connection,
            Catalog catalog,
            Transactions transactions,
            StatementAdapter adapter,
            ReportedParameters reported,
            Copies copies,
            ServiceDelay delay) {
        this.reported = reported;
        this.copies = copies;
        this.connection = connection;
        this.catalog = catalog;
        this.transactions = transactions;
        this.adapter = adapter;
        this.delay = delay;
    }

    static IrisSession open(Catalogues catalogues, Scope scope, ReportedParameters reported, ServiceDelay delay) throws SQLException {
        Connection connection = catalogues.database().client();
        Transactions transactions = new Transactions(connection, catalogues.database());
        Redefinition redefinition = new Redefinition(catalogues, scope, transactions);
        StatementAdapter adapter = new StatementAdapter(
                scope, transactions, reported, redefinition, catalogues, new Explanation(connection, scope));
        Copies copies = new Copies(connection, scope, adapter);
        return new IrisSession(connection, scope.catalog(), transactions, adapter, reported, copies, delay);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public AdaptedStatement adapt(String sql) throws SQLException {
        try {
            return adapter.adapt(sql);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            throw SqlCode.FATAL.failure(UNREADABLE);
        }
    }

    @Override
    public CopyTarget copyTarget(CopyTable table) throws SQLException {
        return copies.target(table);
    }

    @Override
    public AdaptedStatement copySource(String query) throws SQLException {
        return copies.source(query);
    }

    @Override
    public void admit() throws SQLException {
        H2Database.forgetCancel(connection);
        delay.await();
    }

    @Override
    public Map<String, String> changedParameters() {
        return reported.takeChanged();
    }

    @Override
    public TransactionStatus transactionStatus() {
        return transactions.isOpen() ? TransactionStatus.OPEN : TransactionStatus.IDLE;
    }

    @Override
    public ColumnView view(ResultSetMetaData metaData, int column) throws SQLException {
        return ColumnViews.view(metaData, column);
    }

    @Override
    public EngineError explain(SQLException failure, String sql) {
        if (failure.getErrorCode() == DEADLOCK && !(failure instanceof IrisSqlException)) {
            transactions.lost();
        }
        if (failure.getErrorCode() != 0 || failure instanceof IrisSqlException) {
            return told(EngineFailures.worded(failure, Verb.of(sql), new CatalogNames(catalog, sql)));
        }
        IrisSqlException own = ofWire(failure, sql);
        return own == null ? EngineError.of(failure) : told(own);
    }

    /** What the wire itself refuses has no code of the engine: a value that does not convert, a marker of its own kind. */
    private static @Nullable IrisSqlException ofWire(SQLException failure, String sql) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(CANCELLED)) {
            return SqlCode.CANCELLED.failure();
        } else if (state.startsWith("22")) {
            return EngineFailures.unreadable(Verb.of(sql));
        }
        if (state.equals(TOO_DEEP)) {
            return SqlCode.FATAL.failure("the stand-in cannot run a statement that is nested so deep");
        }
        return state.equals("42601") ? SqlCode.INVALID_STATEMENT.failure() : null;
    }

    private static EngineError told(IrisSqlException failure) {
        ErrorSubject subject = failure.subject();
        return EngineError.of(failure)
                .with(ErrorField.SCHEMA, subject.schema())
                .with(ErrorField.TABLE, subject.table())
                .with(ErrorField.COLUMN, subject.column())
                .with(ErrorField.CONSTRAINT, subject.constraint());
    }

    @Override
    public void cancel() {
        delay.cancel();
        H2Database.cancel(connection);
    }

    @Override
    public void close() {
        try (connection) {
            transactions.rollbackQuietly();
        } catch (SQLException alreadyGone) {
            // The database went before the session did; nothing is left to close.
        }
    }
}
