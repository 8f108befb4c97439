package io.github.exposediris.core.guard;

import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.UnsafeServerException;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.TransactionIsolation;
import io.github.exposediris.core.server.UnsafeServer;
import java.sql.Connection;

/**
 * Refuses what a server would not keep, before it is sent. On a server that keeps everything no method reads a statement's text.
 * Immutable.
 */
public final class ServerGuard {
    /**
     * In place of the number of rows that a statement changed, where the server does not tell it: no count of rows, so that neither
     * "none" nor "one" is believed. It is JDBC's {@link java.sql.Statement#SUCCESS_NO_INFO}.
     */
    public static final int UNKNOWN_COUNT = -2;

    private static final System.Logger LOG = System.getLogger("io.github.exposediris");

    private final ServerCapabilities server;
    private final boolean transactions;

    private ServerGuard(ServerCapabilities server, boolean transactions) {
        this.server = server;
        this.transactions = transactions;
    }

    /** The guard of a server. Says so in the log where unsafe transactions are allowed, so that it is to be made once. */
    public static ServerGuard of(ServerCapabilities server, ServerPolicy policy) {
        boolean allowed = policy.unsafeServer() == UnsafeServer.ALLOW;
        if (allowed && !server.isolatesTransactions()) {
            LOG.log(System.Logger.Level.WARNING, Refusals.of(server.isolation())
                    + " Transactions that write are run all the same, as unsafeServer=ALLOW says.");
        }
        return new ServerGuard(allowed ? server.withOneWriter() : server, allowed || server.isolatesTransactions());
    }

    /** What the server keeps. */
    public ServerCapabilities server() {
        return server;
    }

    /** Whether BEGIN, COMMIT and ROLLBACK are sent. Where they are not, every statement commits by itself. */
    public boolean sendsTransactions() {
        return transactions;
    }

    /**
     * Whether SAVEPOINT is sent. Not to a server without transactions, which passes it on to IRIS and nothing else of a transaction: there
     * it would begin one that no COMMIT ends.
     */
    public boolean sendsSavepoints() {
        return transactions && server.isolation() != TransactionIsolation.NONE;
    }

    /**
     * Looks at a statement of a transaction block.
     *
     * @throws UnsafeServerException if it writes, or ends a transaction by its text, where there are no transactions to rely on
     */
    public void checkInTransaction(String sql) {
        if (!transactions || server.kind().changesValues()) {
            StatementKind kind = StatementKind.of(sql);
            refuseCopy(kind, sql);
            if (!transactions && kind.compareTo(StatementKind.WRITE) >= 0) {
                throw refused(kind == StatementKind.WRITE
                        ? Refusals.write(server.isolation()) : Refusals.control(server.isolation()), sql);
            }
        }
    }

    /**
     * Looks at a statement of a block in which each commits by itself.
     *
     * @throws UnsafeServerException if it begins or ends a transaction by its text
     */
    public void checkByItself(String sql) {
        StatementKind kind = StatementKind.of(sql);
        if (kind == StatementKind.CONTROL) {
            throw refused(Refusals.CONTROL_BY_ITSELF, sql);
        }
        refuseCopy(kind, sql);
    }

    private void refuseCopy(StatementKind kind, String sql) {
        if (kind == StatementKind.COPY && server.kind().changesValues()) {
            throw refused(Refusals.COPY, sql);
        }
    }

    /**
     * Looks at the isolation level of a transaction.
     *
     * @param level as {@link Connection} counts them
     * @throws UnsafeServerException if the server would ignore it; READ COMMITTED, the default, leaves it to the server
     */
    public void checkIsolation(int level) {
        if (!server.isolatesTransactions() && level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new UnsafeServerException(Refusals.isolation(server.isolation()), ErrorDetails.NONE, null);
        }
    }

    /**
     * To be asked before an insert of which the generated key is needed.
     *
     * @throws UnsafeServerException if the server does not tell it
     */
    public void checkKey(String table) {
        if (!server.tellsKeys()) {
            throw new UnsafeServerException(Refusals.key(table), ErrorDetails.NONE, null);
        }
    }

    /**
     * To be asked before a statement whose count of rows decides what is right, such as a write that is bound to a version.
     *
     * @throws UnsafeServerException if the server does not tell it
     */
    public void checkCount(String what) {
        if (!server.tellsCounts()) {
            throw new UnsafeServerException(Refusals.count(what), ErrorDetails.NONE, null);
        }
    }

    /**
     * How many rows a statement changed, by what the server told; {@link #UNKNOWN_COUNT} where that says nothing.
     *
     * @throws UnsafeServerException if the server was taken for one that tells counts, and told none of a row that it has inserted
     */
    public long count(String sql, long told) {
        if (told != 0 || StatementKind.of(sql) != StatementKind.WRITE) {
            return told;
        }
        boolean inserted = StatementKind.insertsOneRow(sql);
        if (server.tellsCounts()) {
            if (inserted) {
                throw refused(Refusals.UNCOUNTED, sql);
            }
            return told;
        }
        return inserted ? 1 : UNKNOWN_COUNT;
    }

    private static UnsafeServerException refused(String message, String sql) {
        return new UnsafeServerException(message, new ErrorDetails(0, null, sql), null);
    }
}
