package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.guard.ServerGuard;
import java.sql.Connection;
import java.sql.Savepoint;
import org.jetbrains.exposed.v1.core.statements.api.ExposedSavepoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction begins and ends on a connection; nowhere, where each statement commits by itself: in an autoCommit block, and on a
 * server whose transactions are not to be relied on. For one thread at a time.
 */
final class TransactionBoundary {
    private final Connection connection;
    private final ServerGuard guard;
    private boolean inBlock;
    private boolean byItself;
    private boolean refusesCommit;
    private int savepoints;

    TransactionBoundary(Connection connection, ServerGuard guard) {
        this.connection = connection;
        this.guard = guard;
    }

    /** From now on each statement commits by itself. To be said before the first one. */
    void commitEachStatement() {
        Unchecked.run(() -> connection.setAutoCommit(true));
        byItself = true;
    }

    boolean commitsEachStatement() {
        return byItself;
    }

    boolean getAutoCommit() {
        return Unchecked.call(() -> sends() ? connection.getAutoCommit() : !inBlock);
    }

    void setAutoCommit(boolean on) {
        inBlock = !on;
        if (sends()) {
            Unchecked.run(() -> connection.setAutoCommit(on));
        }
    }

    void isolate(int level) {
        guard.checkIsolation(level);
        if (sends()) {
            Unchecked.run(() -> connection.setTransactionIsolation(level));
        }
    }

    /** Looks at a statement before it is prepared. */
    void check(String sql) {
        if (byItself) {
            guard.checkByItself(sql);
        } else if (inBlock) {
            guard.checkInTransaction(sql);
        }
    }

    void commit() {
        if (refusesCommit) {
            throw new IrisException(
                    "A batch failed and could not be undone by itself; nothing was committed. Roll the whole transaction back.",
                    ErrorDetails.NONE,
                    null);
        }
        if (sends()) {
            Unchecked.run(() -> Commit.on(connection));
        }
    }

    /** From now on, until the rollback. */
    void refuseCommit() {
        refusesCommit = sends();
    }

    void rollback() {
        if (sends()) {
            Unchecked.run(connection::rollback);
        }
        refusesCommit = false;
    }

    /**
     * A savepoint with a name of its own, though Exposed asks for the same name again: IRIS forgets a savepoint once it was rolled
     * back to, and its driver does not. Source: InterSystems SQL Reference, SAVEPOINT.
     */
    ExposedSavepoint savepoint(String name) {
        String unique = name + "_" + ++savepoints;
        boolean sent = !byItself && guard.sendsSavepoints();
        return new IrisSavepoint(unique, sent ? Unchecked.call(() -> connection.setSavepoint(unique)) : null);
    }

    void rollback(ExposedSavepoint savepoint) {
        Savepoint driver = ((IrisSavepoint) savepoint).driver;
        if (driver != null) {
            Unchecked.run(() -> connection.rollback(driver));
        }
    }

    private boolean sends() {
        return !byItself && guard.sendsTransactions();
    }

    private static final class IrisSavepoint extends ExposedSavepoint {
        private final @Nullable Savepoint driver;

        IrisSavepoint(String name, @Nullable Savepoint driver) {
            super(name);
            this.driver = driver;
        }
    }
}
