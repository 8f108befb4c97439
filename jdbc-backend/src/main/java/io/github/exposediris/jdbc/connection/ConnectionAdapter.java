package io.github.exposediris.jdbc.connection;

import io.github.exposediris.core.dialect.IrisDialect;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection of a driver as one to IRIS. Like every JDBC connection it serves one thread at a time. */
final class ConnectionAdapter extends Delegation {
    private static final int UNKNOWN = -1;
    /** How long the answer to COMMIT may take. */
    private static final int COMMIT_SECONDS = 30;
    /** How long the answer to ROLLBACK may take, or to SET TRANSACTION. */
    private static final int OTHER_SECONDS = 30;

    private final Connection connection;
    private final DriverTraits traits;
    private final Runnable afterClose;
    private final Answers answers;
    private final CancelTrace cancels;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int isolation = UNKNOWN;
    private boolean readOnly;

    ConnectionAdapter(Connection connection, DriverTraits traits, Runnable afterClose) {
        super(connection);
        this.connection = connection;
        this.traits = traits;
        this.afterClose = afterClose;
        this.answers = new Answers(connection, traits.querySeconds());
        this.cancels = new CancelTrace(connection, traits, answers);
    }

    @Override
    protected @Nullable Object replaced(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> prepare((Connection) proxy, method, arguments);
            case "createStatement" -> adapted((Connection) proxy, (Statement) passedOn(method, arguments), Statement.class);
            case "commit" -> commit();
            case "rollback" -> rollback(arguments);
            case "setSavepoint" -> traits.setSavepoint(connection, arguments.length == 0 ? null : (String) arguments[0]);
            case "releaseSavepoint" -> null; // IRIS has no RELEASE; a savepoint ends with its transaction
            case "isValid" -> isValid((int) arguments[0]);
            case "getTransactionIsolation" -> isolation();
            case "setTransactionIsolation" -> isolate((int) arguments[0]);
            case "close" -> close();
            case "discard" -> discard();
            case "isSuspect" -> cancels.isSuspect();
            default -> described(method, arguments);
        };
    }

    private @Nullable Object described(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getMetaData" -> traits.metaData(connection.getMetaData());
            case "setReadOnly" -> readOnly = (boolean) arguments[0];
            case "isReadOnly" -> readOnly;
            case "getCatalog" -> traits.namespace();
            case "getSchema" -> IrisDialect.DEFAULT_SCHEMA;
            case "setSchema" -> throw new SQLFeatureNotSupportedException(
                    "IRIS has no statement that sets the schema; write it before the table's name.");
            case "createBlob", "createClob", "createNClob" -> throw new SQLFeatureNotSupportedException(
                    method.getName() + " makes an object on a server that IRIS does not have; use setBytes, setString, setBinaryStream"
                            + " or setCharacterStream.");
            default -> passOn(method, arguments);
        };
    }

    private Object passedOn(Method method, @Nullable Object[] arguments) throws Throwable {
        Object given = passOn(method, arguments);
        if (given == null) {
            throw new SQLException("the driver gave nothing for " + method.getName());
        }
        return given;
    }

    private <S extends Statement> S adapted(Connection proxy, S statement, Class<S> type) throws SQLException {
        limit(statement);
        return new StatementAdapter(statement, this, proxy).as(type);
    }

    private <S extends Statement> S limit(S statement) throws SQLException {
        if (traits.querySeconds() > 0) {
            statement.setQueryTimeout(traits.querySeconds());
        }
        return statement;
    }

    /** With keys asked for, a driver would do what IRIS does not know. */
    private @Nullable Object prepare(Connection proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        String sql = (String) arguments[0];
        check(sql);
        if (arguments.length == 2) {
            String column = KeyRequest.column(arguments[1]);
            return column != null && Writes.insert(sql)
                    ? keyed(proxy, sql, column)
                    : adapted(proxy, connection.prepareStatement(sql), PreparedStatement.class);
        }
        return adapted(proxy, (PreparedStatement) passedOn(method, arguments), PreparedStatement.class);
    }

    /** An INSERT that tells its keys. */
    PreparedStatement keyed(Connection proxy, String sql, String column) throws SQLException {
        return new GeneratedKeyStatement(limit(traits.prepareInsert(connection, sql, column)), this, proxy, column)
                .as(PreparedStatement.class);
    }

    /** Refuses what a read-only connection may not do. */
    void check(String sql) throws SQLException {
        if (readOnly) {
            Writes.refuse(sql);
        }
    }

    DriverTraits traits() {
        return traits;
    }

    CancelTrace cancels() {
        return cancels;
    }

    long key(PreparedStatement inserted) throws SQLException {
        return traits.key(inserted, connection);
    }

    /** The limit holds on the socket too, as a server that stalls cancels nothing. */
    private boolean isValid(int seconds) throws SQLException {
        if (seconds < 0) {
            throw new SQLException("the time limit must not be negative: " + seconds, "22023");
        }
        if (connection.isClosed()) {
            return false;
        }
        try {
            return answers.<Boolean, SQLException>within(seconds, () -> traits.answers(connection, seconds));
        } catch (SQLException e) {
            return false;
        }
    }

    private @Nullable Object commit() throws SQLException {
        cancels.fence();
        return answers.<@Nullable Object, SQLException>within(COMMIT_SECONDS, () -> {
            connection.commit();
            traits.ended(connection);
            return null;
        });
    }

    private @Nullable Object rollback(@Nullable Object[] arguments) throws SQLException {
        cancels.fence();
        return answers.<@Nullable Object, SQLException>within(OTHER_SECONDS, () -> {
            if (arguments.length == 1 && arguments[0] instanceof Savepoint savepoint) {
                traits.rollback(connection, savepoint);
            } else {
                connection.rollback();
                traits.ended(connection);
            }
            return null;
        });
    }

    private int isolation() throws SQLException {
        if (isolation == UNKNOWN) {
            isolation = connection.getTransactionIsolation();
        }
        return isolation;
    }

    /** Sent only where it changes something: Exposed sets it before every transaction. */
    private @Nullable Object isolate(int level) throws SQLException {
        if (level != Connection.TRANSACTION_READ_UNCOMMITTED && level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new SQLFeatureNotSupportedException(
                    "IRIS has no isolation level " + level + "; use READ_UNCOMMITTED or READ_COMMITTED.");
        }
        if (level != isolation()) {
            answers.<@Nullable Object, SQLException>within(OTHER_SECONDS, () -> {
                connection.setTransactionIsolation(level);
                return null;
            });
            isolation = level;
        }
        return null;
    }

    /** Not closed: that would give it back to a pool beneath, if there is one. */
    private @Nullable Object discard() throws SQLException {
        connection.abort(Runnable::run);
        return null;
    }

    private @Nullable Object close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (closed.compareAndSet(false, true)) {
                afterClose.run();
            }
        }
        return null;
    }
}
