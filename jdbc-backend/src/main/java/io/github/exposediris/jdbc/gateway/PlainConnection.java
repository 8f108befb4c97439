package io.github.exposediris.jdbc.gateway;

import io.github.exposediris.core.guard.ServerGuard;
import io.github.exposediris.core.server.ServerKind;
import io.github.exposediris.jdbc.catalogue.ReflectedMetaData;
import io.github.exposediris.jdbc.connection.Delegation;
import io.github.exposediris.jdbc.server.ServerKnowledge;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a program uses by itself, to a server that may be iris-pgwire 1.0: statements are sent in the form that comes through
 * it, values are read from their texts, and what the server would not keep is refused before anything is sent. What is wanted of a
 * transaction, a key or a count is decided by what the server was seen to do; it is asked at the first statement, over connections of its
 * own. Where a layer above {@linkplain OwnAdaptation adapts statements itself}, all this is left to it. For one thread at a time.
 */
public final class PlainConnection extends Delegation {
    private static final System.Logger LOG = System.getLogger("io.github.exposediris");

    private final Connection connection;
    private final ServerKnowledge server;
    private boolean adapts = true;
    private boolean inTransaction;

    private PlainConnection(Connection connection, ServerKnowledge server) {
        super(connection);
        this.connection = connection;
        this.server = server;
    }

    /** The driver's connection for a program. */
    public static Connection of(Connection connection, ServerKnowledge server) {
        return new PlainConnection(connection, server).as(Connection.class);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] given) throws Throwable {
        if (OwnAdaptation.isMeant(given)) {
            return ownAdaptation(given);
        } else if (method.getName().equals("close")) {
            undo();
        }
        return adapts ? PlainFailures.told(() -> adapted((Connection) proxy, method, given)) : passOn(method, given);
    }

    /** Where all connections share one transaction it does not end with the connection, and would take in what others write. */
    private void undo() {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "A transaction could not be rolled back before its connection was closed.", e);
        }
    }

    private @Nullable Object ownAdaptation(@Nullable Object[] given) {
        if (given.length == 1) {
            return String.valueOf(adapts);
        }
        adapts = OwnAdaptation.isWanted(given);
        return null;
    }

    private @Nullable Object adapted(Connection proxy, Method method, @Nullable Object[] given) throws Throwable {
        return switch (method.getName()) {
            case "createStatement" -> isFaithful() ? passOn(method, given) : PlainStatement.of(connection, texts(proxy));
            case "prepareStatement" -> isFaithful() ? passOn(method, given) : prepared(proxy, given);
            case "prepareCall" -> isFaithful() ? passOn(method, given) : refuseCall();
            case "getMetaData" -> ReflectedMetaData.of((DatabaseMetaData) passOn(method, given), proxy);
            case "getAutoCommit" -> !inTransaction;
            case "setAutoCommit" -> begin(method, given);
            case "commit", "rollback" -> !inTransaction || sends() ? passOn(method, given) : null;
            case "setSavepoint" -> savepoint(method, given);
            case "setTransactionIsolation" -> isolate(method, given);
            default -> passOn(method, given);
        };
    }

    private boolean isFaithful() throws SQLException {
        return server.capabilities().kind() == ServerKind.FAITHFUL_WIRE;
    }

    private PlainTexts texts(Connection proxy) throws SQLException {
        return new PlainTexts(proxy, server.guard(), () -> inTransaction);
    }

    private Object prepared(Connection proxy, @Nullable Object[] given) throws SQLException {
        PlainTexts texts = texts(proxy);
        return PlainStatement.of(connection, texts, texts.checked(given[0], given.length == 2 ? given[1] : null));
    }

    private static Object refuseCall() throws SQLException {
        throw new SQLFeatureNotSupportedException(
                "The server may change what is passed to a routine; execute CALL as a prepared statement. Nothing was sent.");
    }

    /** Whether the driver is to begin and end transactions; it refuses to where the connection is closed. */
    private boolean sends() throws SQLException {
        return connection.isClosed() || server.guard().sendsTransactions();
    }

    private @Nullable Object begin(Method method, @Nullable Object[] given) throws Throwable {
        boolean begins = Boolean.FALSE.equals(given[0]);
        Object nothing = !begins || sends() ? passOn(method, given) : null;
        inTransaction = begins;
        return nothing;
    }

    private @Nullable Object savepoint(Method method, @Nullable Object[] given) throws Throwable {
        if (!server.guard().sendsSavepoints()) {
            throw new SQLFeatureNotSupportedException("This server keeps no transaction, and no savepoint; nothing was sent.");
        }
        return passOn(method, given);
    }

    private @Nullable Object isolate(Method method, @Nullable Object[] given) throws Throwable {
        ServerGuard guard = server.guard();
        guard.checkIsolation((Integer) given[0]);
        return guard.sendsTransactions() ? passOn(method, given) : null;
    }
}
