package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.dialect.IrisDialect;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.jspecify.annotations.Nullable;

/** A connection of pgjdbc as one to IRIS. Like every JDBC connection it serves one thread at a time. */
final class ConnectionAdapter extends Delegation {
    private static final int UNKNOWN = -1;
    /** How long the answer to COMMIT may take. */
    private static final int COMMIT_SECONDS = 30;

    private static final Pattern WRITE = Pattern.compile(
            "(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*+(INSERT|UPDATE|DELETE|TRUNCATE|CREATE|ALTER|DROP)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INSERT = Pattern.compile("\\s*INSERT(?!\\s+OR\\s)", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final String url;
    private final String namespace;
    private final Runnable afterClose;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int isolation = UNKNOWN;
    private boolean readOnly;

    private ConnectionAdapter(Connection connection, String url, String namespace, Runnable afterClose) {
        super(connection);
        this.connection = connection;
        this.url = url;
        this.namespace = namespace;
        this.afterClose = afterClose;
    }

    static Connection adapt(Connection connection, String url, String namespace, Runnable afterClose) {
        return new ConnectionAdapter(connection, url, namespace, afterClose).as(Connection.class);
    }

    @Override
    @Nullable Object replaced(Method method, @Nullable Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getMetaData" -> MetaDataAdapter.adapt(connection.getMetaData(), url);
            case "prepareStatement" -> prepare(method, arguments);
            case "isValid" -> isValid((int) arguments[0]);
            case "getTransactionIsolation" -> isolation();
            case "setTransactionIsolation" -> isolate((int) arguments[0]);
            case "commit" -> commit();
            case "setReadOnly" -> readOnly((boolean) arguments[0]);
            case "isReadOnly" -> readOnly;
            case "releaseSavepoint" -> null; // IRIS has no RELEASE; a savepoint ends with its transaction
            case "getCatalog" -> namespace;
            case "getSchema" -> IrisDialect.DEFAULT_SCHEMA;
            case "setSchema" -> throw new SQLFeatureNotSupportedException(
                    "IRIS has no statement that sets the schema; write it before the table's name.");
            case "close" -> close();
            default -> passOn(method, arguments);
        };
    }

    /** With keys asked for, pgjdbc would add RETURNING, which IRIS does not have. */
    private @Nullable Object prepare(Method method, @Nullable Object[] arguments) throws Throwable {
        String sql = (String) arguments[0];
        if (readOnly && WRITE.matcher(sql).lookingAt()) {
            throw new SQLException("The transaction is read-only; nothing was sent.", "25006");
        }
        if (arguments.length != 2) {
            return passOn(method, arguments);
        }
        if (arguments[1] instanceof String[] columns && columns.length == 1) {
            return prepareForKeys(sql, columns[0]);
        }
        if (Integer.valueOf(Statement.RETURN_GENERATED_KEYS).equals(arguments[1])) {
            return prepareForKeys(sql, "ID");
        }
        if (Integer.valueOf(Statement.NO_GENERATED_KEYS).equals(arguments[1])) {
            return connection.prepareStatement(sql);
        }
        throw new SQLFeatureNotSupportedException("IRIS returns one generated key of a row, its IDENTITY; name one column.");
    }

    /** Only an INSERT has a key to tell; of INSERT OR UPDATE it is not known whether it made one. */
    private PreparedStatement prepareForKeys(String sql, String column) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        return INSERT.matcher(sql).lookingAt() ? GeneratedKeyStatement.adapt(statement, connection, column) : statement;
    }

    /**
     * pgjdbc would send an empty statement, which iris-pgwire 1.0.1 never answers. The limit holds on the socket too, as a server that
     * stalls cancels nothing; and a transaction that only the probe began is ended again.
     */
    private boolean isValid(int seconds) throws SQLException {
        if (seconds < 0) {
            throw new SQLException("the time limit must not be negative: " + seconds, "22023");
        }
        if (connection.isClosed()) {
            return false;
        }
        try {
            return SocketLimit.during(connection, seconds, this::answers);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean answers() throws SQLException {
        boolean idle = !inTransaction();
        try (PreparedStatement probe = connection.prepareStatement("SELECT 1")) {
            boolean answered = probe.execute();
            if (idle && !connection.getAutoCommit()) {
                connection.rollback();
            }
            return answered;
        }
    }

    private boolean inTransaction() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
    }

    /** IRIS takes no BEGIN READ ONLY, so that it is kept here, for prepared statements. */
    private @Nullable Object readOnly(boolean on) {
        readOnly = on;
        return null;
    }

    private @Nullable Object commit() throws SQLException {
        return SocketLimit.<@Nullable Object>during(connection, COMMIT_SECONDS, () -> {
            connection.commit();
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
            connection.setTransactionIsolation(level);
            isolation = level;
        }
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
