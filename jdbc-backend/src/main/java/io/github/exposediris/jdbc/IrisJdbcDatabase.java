package io.github.exposediris.jdbc;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.coroutines.session.SuspendingDatabase;
import io.github.exposediris.coroutines.session.SuspendingSource;
import io.github.exposediris.jdbc.exposed.IrisDialectMetadata;
import io.github.exposediris.jdbc.exposed.IrisExposedConnection;
import io.github.exposediris.jdbc.server.ProbingDataSource;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import io.github.exposediris.jdbc.suspending.SuspendingOverJdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import kotlin.Unit;
import org.jetbrains.exposed.v1.core.DatabaseConfig;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jetbrains.exposed.v1.jdbc.DatabaseConnectionAutoRegistration;
import org.jetbrains.exposed.v1.jdbc.JdbcTransaction;
import org.jetbrains.exposed.v1.jdbc.statements.api.ExposedConnection;
import org.jetbrains.exposed.v1.jdbc.transactions.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * An IRIS server for blocking transactions. {@link #database()} is Exposed's own object, for {@code transaction(iris.database()) { }};
 * Java programs call {@link #transaction}. Made by {@link IrisJdbc}; thread-safe.
 */
public final class IrisJdbcDatabase implements SuspendingSource, AutoCloseable {
    private final Database database;
    private final ServerKnowledge server;
    private final SuspendingDatabase suspending;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    IrisJdbcDatabase(DataSource connections, DatabaseConfig config, ServerKnowledge server, Runnable onClose) {
        IrisDialectMetadata.register();
        this.onClose = onClose;
        this.server = server;
        this.suspending = SuspendingOverJdbc.of(connections, config, server);
        this.database = Database.Companion.connect(
                new ProbingDataSource(connections, server), connection -> Unit.INSTANCE, config, new Adaptation(server),
                db -> new TransactionManager(db, null));
    }

    /**
     * What the server keeps and what it loses. Blocking where it was not asked before.
     *
     * @throws IrisException if no connection is to be had
     */
    public ServerCapabilities capabilities() {
        return guard(server).server();
    }

    private static ServerGuard guard(ServerKnowledge server) {
        try {
            return server.guard();
        } catch (SQLException e) {
            throw IrisException.from(e);
        }
    }

    /** Exposed's database; usable until this object is closed. */
    public Database database() {
        return database;
    }

    /** The same server for suspending transactions, on threads of their own: the {@code db} of newSuspendedTransaction. */
    @Override
    public SuspendingDatabase suspending() {
        return suspending;
    }

    /**
     * Runs {@code work} in a transaction on a connection of its own: committed when it returns, undone when it throws. Inside another
     * transaction of this database it joins that one. Blocking; never retried.
     *
     * @throws io.github.exposediris.core.error.UnsafeServerException if it writes on a server that does not keep transactions apart
     * @throws IrisException if the database refuses or fails
     */
    public <T extends @Nullable Object> T transaction(Function<BlockingTransaction, ? extends T> work) {
        return IrisTransactions.inTransaction(database, work);
    }

    /**
     * Runs {@code work} on a connection of its own, where each statement commits by itself: no BEGIN, no COMMIT, nothing is undone when
     * it throws, and {@link BlockingTransaction#rollback} does nothing. Works on every server, and is the way to write on one that does
     * not keep transactions apart. A batch may be written in part. Inside another such block it joins that one. Blocking; never retried.
     *
     * @throws IrisException inside a transaction of this database, or if the database refuses or fails
     */
    public <T extends @Nullable Object> T autoCommit(Function<? super BlockingTransaction, ? extends T> work) {
        return IrisTransactions.translated(() -> StatementByStatement.<T>run(
                database, transaction -> IrisTransactions.within(new BlockingTransaction(transaction), work)));
    }

    /** As {@link #autoCommit}, with Exposed's transaction. */
    <T extends @Nullable Object> T eachStatement(Function<? super JdbcTransaction, ? extends T> work) {
        return StatementByStatement.run(database, work);
    }

    /** As {@link #transaction}, for work that has no result. */
    public void transactionWithoutResult(Consumer<BlockingTransaction> work) {
        IrisTransactions.run(this, work);
    }

    /** Closes the connections that this object opened, and takes the database off Exposed's list. Idempotent. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            suspending.close();
            TransactionManager.Companion.closeAndUnregister(database);
            onClose.run();
        }
    }

    private record Adaptation(ServerKnowledge server) implements DatabaseConnectionAutoRegistration {
        @Override
        public ExposedConnection<?> invoke(Connection connection) {
            return new IrisExposedConnection(connection, guard(server));
        }
    }
}
