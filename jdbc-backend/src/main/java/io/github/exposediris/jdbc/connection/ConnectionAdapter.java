package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection of a driver as one to IRIS. Like every JDBC connection it serves one thread at a time. */
final class ConnectionAdapter extends DescribedConnection implements AdaptedConnection {
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
    private boolean touched;
    private boolean numbersAsBits;

    ConnectionAdapter(Connection connection, DriverTraits traits, Runnable afterClose) {
        super(connection, traits);
        this.connection = connection;
        this.traits = traits;
        this.afterClose = afterClose;
        this.answers = new Answers(connection, traits.querySeconds());
        this.cancels = new CancelTrace(connection, traits, answers);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        check(sql);
        return adapted(connection.prepareStatement(sql), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        check(sql);
        return adapted(connection.prepareStatement(sql, type, concurrency), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability) throws SQLException {
        check(sql);
        return adapted(connection.prepareStatement(sql, type, concurrency, holdability), sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
        return prepare(sql, keys);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
        return prepare(sql, columns);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
        return prepare(sql, columns);
    }

    @Override
    public Statement createStatement() throws SQLException {
        return adapted(connection.createStatement());
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        return adapted(connection.createStatement(type, concurrency));
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return adapted(connection.createStatement(type, concurrency, holdability));
    }

    private PreparedStatement adapted(PreparedStatement statement, String sql) throws SQLException {
        return new PreparedAdapter(limit(statement), this, sql, numbersAsBits && TypedText.is(sql));
    }

    private Statement adapted(Statement statement) throws SQLException {
        return new StatementAdapter(limit(statement), this, this).as(Statement.class);
    }

    private <S extends Statement> S limit(S statement) throws SQLException {
        if (traits.querySeconds() > 0) {
            statement.setQueryTimeout(traits.querySeconds());
        }
        return statement;
    }

    /** With keys asked for, a driver would do what IRIS does not know. */
    private PreparedStatement prepare(String sql, Object asked) throws SQLException {
        check(sql);
        String column = KeyRequest.ofInsert(sql, asked);
        return column != null ? keyed(this, sql, column) : adapted(connection.prepareStatement(sql), sql);
    }

    /** An INSERT that tells its keys. */
    PreparedStatement keyed(Connection proxy, String sql, String column) throws SQLException {
        PreparedStatement insert = limit(traits.prepareInsert(connection, sql, column));
        KeyedRows together = KeyedRows.of(connection, traits, sql);
        return new GeneratedKeyStatement(insert, sql, together, this, proxy, column).as(PreparedStatement.class);
    }

    /** Refuses what a read-only connection may not do. */
    void check(String sql) throws SQLException {
        if (isReadOnly()) {
            Writes.refuse(sql);
        }
    }

    /** Executes a statement with a limit in seconds, 0 for none. */
    <T extends @Nullable Object, E extends Throwable> T execute(int seconds, Answers.Call<T, E> statement) throws SQLException, E {
        touched = true;
        return cancels.execute(seconds, statement);
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

    @Override
    public boolean isUntouched() {
        return !touched && !isHandedOut();
    }

    @Override
    public boolean sendsKeysTogether() {
        return traits.keyQuestion() != null;
    }

    @Override
    public void exchangeNumbersAsBits(boolean on) throws SQLException {
        if (on != numbersAsBits) {
            traits.exchangeNumbersAsBits(connection, on);
            numbersAsBits = on;
        }
    }

    /** Executes a statement whose floating-point numbers are not to be read as texts. */
    <T> T withDoublesAsBits(Answers.Call<T, SQLException> statement) throws SQLException {
        traits.receiveDoublesAsBits(connection, true);
        try {
            return statement.make();
        } finally {
            if (!connection.isClosed()) {
                traits.receiveDoublesAsBits(connection, false);
            }
        }
    }

    @Override
    public boolean isOfBits(ResultSet answer) throws SQLException {
        return traits.isOfBits(answer);
    }

    @Override
    public boolean isSuspect() {
        return cancels.isSuspect();
    }

    /** The limit holds on the socket too, as a server that stalls cancels nothing. */
    @Override
    public boolean isValid(int seconds) throws SQLException {
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

    @Override
    public void commit() throws SQLException {
        cancels.fence();
        answers.<@Nullable Object, SQLException>within(COMMIT_SECONDS, () -> {
            connection.commit();
            traits.ended(connection);
            return null;
        });
        touched = false;
    }

    @Override
    public void rollback() throws SQLException {
        cancels.fence();
        answers.<@Nullable Object, SQLException>within(OTHER_SECONDS, () -> {
            connection.rollback();
            traits.ended(connection);
            return null;
        });
        touched = false;
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        cancels.fence();
        answers.<@Nullable Object, SQLException>within(OTHER_SECONDS, () -> {
            traits.rollback(connection, savepoint);
            return null;
        });
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        touched = true;
        return traits.setSavepoint(connection, null);
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        touched = true;
        return traits.setSavepoint(connection, name);
    }

    /** Nothing: IRIS has no RELEASE, a savepoint ends with its transaction. */
    @Override
    public void releaseSavepoint(Savepoint savepoint) {}

    @Override
    public int getTransactionIsolation() throws SQLException {
        if (isolation == UNKNOWN) {
            isolation = connection.getTransactionIsolation();
        }
        return isolation;
    }

    /** Sent only where it changes something: Exposed sets it before every transaction. */
    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        if (level != Connection.TRANSACTION_READ_UNCOMMITTED && level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new SQLFeatureNotSupportedException(
                    "IRIS has no isolation level " + level + "; use READ_UNCOMMITTED or READ_COMMITTED.");
        }
        if (level != getTransactionIsolation()) {
            answers.<@Nullable Object, SQLException>within(OTHER_SECONDS, () -> {
                connection.setTransactionIsolation(level);
                return null;
            });
            isolation = level;
        }
    }

    /** Not closed: that would give it back to a pool beneath, if there is one. */
    @Override
    public void discard() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            if (closed.compareAndSet(false, true)) {
                afterClose.run();
            }
        }
    }
}
