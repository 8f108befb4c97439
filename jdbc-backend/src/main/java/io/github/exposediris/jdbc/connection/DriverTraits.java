package io.github.exposediris.jdbc.connection;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** In what a driver's connections differ from another's. One object for each connection; for the connection's thread. */
public interface DriverTraits {
    /** The IRIS namespace that the connection is in. */
    String namespace();

    /** The limit of statements that tell none, in seconds, and of the connection's socket a little more; 0 for none. */
    default int querySeconds() {
        return 0;
    }

    /**
     * What IRIS says of itself, from what the driver says.
     *
     * @param asking the adapted connection, for what has to be asked
     */
    DatabaseMetaData metaData(DatabaseMetaData told, Connection asking);

    /**
     * Whether the server answers, within seconds that somebody else watches. Leaves no transaction open that was not open before.
     *
     * @throws SQLException if it does not
     */
    boolean answers(Connection connection, int seconds) throws SQLException;

    /** An INSERT of one row, prepared so that {@link #key} can be asked of it. */
    PreparedStatement prepareInsert(Connection connection, String sql, String column) throws SQLException;

    /**
     * The key of the row that was inserted last.
     *
     * @throws SQLException if the server does not tell
     */
    long key(PreparedStatement inserted, Connection connection) throws SQLException;

    /**
     * The question for the key of the row that was inserted last, where the driver cuts a text of several statements into such, so that it
     * may go out together with the INSERT; null where only {@link #key} asks.
     */
    default @Nullable String keyQuestion() {
        return null;
    }

    /** Asks the server to cancel what the connection executes. Any thread may call it. */
    default void cancel(Connection connection, Statement statement) throws SQLException {
        statement.cancel();
    }

    /** Sets a savepoint, of a name of its own where none is given. */
    default Savepoint setSavepoint(Connection connection, @Nullable String name) throws SQLException {
        return name == null ? connection.setSavepoint() : connection.setSavepoint(name);
    }

    /** Goes back to a savepoint. */
    default void rollback(Connection connection, Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
    }

    /** A transaction has ended, and its savepoints with it. */
    default void ended(Connection connection) throws SQLException {}

    /** Exchanges whole and floating-point numbers as bits from now on, or as digits; as it likes where the driver has one way only. */
    default void exchangeNumbersAsBits(Connection connection, boolean on) throws SQLException {}

    /** The statement that is executed next is one whose floating-point numbers may come as their bits; or no longer. */
    default void receiveDoublesAsBits(Connection connection, boolean on) throws SQLException {}

    /** Whether an answer has bits for each of its columns, where the driver has two ways. */
    default boolean isOfBits(ResultSet answer) throws SQLException {
        return false;
    }

    /** The value that is bound for a parameter. */
    default @Nullable Object parameter(@Nullable Object value) {
        return value;
    }
}
