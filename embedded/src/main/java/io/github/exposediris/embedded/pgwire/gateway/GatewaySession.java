package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.Faults;
import io.github.exposediris.embedded.pgwire.PgWireFault;
import io.github.exposediris.embedded.pgwire.iris.IrisFailure;
import io.github.exposediris.embedded.pgwire.iris.Jobs;
import io.github.exposediris.embedded.pgwire.rewrite.ClientText;
import io.github.exposediris.wire.engine.AdaptedStatement;
import io.github.exposediris.wire.engine.ColumnView;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.engine.EngineSession;
import io.github.exposediris.wire.engine.TransactionStatus;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** One client of the server. Used by one thread at a time, but for {@link #cancel()}. */
final class GatewaySession implements EngineSession {
    private final Faults faults;
    private final Iris iris;
    private final Transaction transaction;
    private final ClientText texts;

    GatewaySession(Faults faults, Jobs jobs) {
        this.faults = faults;
        iris = new Iris(faults, jobs);
        transaction = new Transaction(faults, iris);
        texts = new ClientText(faults);
    }

    /** None: every statement is opaque. */
    @Override
    public Connection connection() {
        throw new IllegalStateException("an opaque statement needs no connection");
    }

    @Override
    public AdaptedStatement adapt(String sql) throws SQLException {
        return new AdaptedStatement.Opaque(new GatewayStatement(faults, iris, transaction, texts.prepared(sql), false));
    }

    @Override
    public AdaptedStatement adaptSimple(String sql) throws SQLException {
        return new AdaptedStatement.Opaque(new GatewayStatement(faults, iris, transaction, sql, true));
    }

    @Override
    public TransactionStatus transactionStatus() {
        return transaction.isOpen() ? TransactionStatus.OPEN : TransactionStatus.IDLE;
    }

    /** None: every statement is opaque. */
    @Override
    public ColumnView view(ResultSetMetaData metaData, int column) {
        throw new IllegalStateException("an opaque statement needs no view");
    }

    @Override
    public EngineError explain(SQLException failure, String sql) {
        if (!(failure instanceof IrisFailure refused)) {
            return EngineError.of(failure);
        }
        EngineError error = refused.error();
        String state = faults.have(PgWireFault.ONE_SQLSTATE) ? "42000" : error.sqlState();
        String message = faults.have(PgWireFault.NO_SQLCODE) ? refused.plainMessage() : error.message();
        return new EngineError(state, message, error.fatal(), error.fields());
    }

    @Override
    public void cancel() {
        iris.cancel();
    }

    @Override
    public void close() {
        transaction.leave();
        iris.close();
    }
}
