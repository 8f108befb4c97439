package io.github.exposediris.wire.engine;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;

/** One client's session with the engine. Used by one thread at a time, except {@link #cancel()}, which any thread may call. */
public interface EngineSession extends AutoCloseable {
    /** The connection on which the wire runs what {@link #adapt} returns. Always the same one; owned by the session. */
    Connection connection();

    /**
     * Adapts one statement of the client to the engine.
     *
     * @param sql one statement, without the {@code ;} at its end, its parameters written as {@code ?} in the order of the text
     * @throws SQLException if the engine refuses the statement
     */
    AdaptedStatement adapt(String sql) throws SQLException;

    /**
     * Waits until the session's next statement may run. Blocking; called just before each statement runs, and ended by {@link
     * #cancel()}.
     *
     * @throws SQLException if the statement is not to run, for instance because it was cancelled meanwhile
     */
    default void admit() throws SQLException {}

    /**
     * Where the rows of a COPY FROM STDIN go. An engine that does not say takes none.
     *
     * @throws SQLException if the engine refuses the table or its columns
     */
    default CopyTarget copyTarget(CopyTable table) throws SQLException {
        throw new SQLException("COPY is not supported", "0A000");
    }

    /**
     * Adapts the query whose rows a COPY TO STDOUT sends. An engine that does not say sends none.
     *
     * @param query one query without parameters; for a COPY of a table the wire has made one
     * @throws SQLException if the engine refuses the query
     */
    default AdaptedStatement copySource(String query) throws SQLException {
        throw new SQLException("COPY is not supported", "0A000");
    }

    /**
     * Adapts one statement of the simple protocol, from a server that reads no parameters and tells the two protocols apart.
     *
     * @throws SQLException if the engine refuses the statement
     */
    default AdaptedStatement adaptSimple(String sql) throws SQLException {
        return adapt(sql);
    }

    /** Where the session's transaction stands now. Does not block. */
    TransactionStatus transactionStatus();

    /** How a column of a result that {@link #connection()} produced is shown to the client. */
    ColumnView view(ResultSetMetaData metaData, int column) throws SQLException;

    /** What the client is told of a failure. Never throws. */
    EngineError explain(SQLException failure, String sql);

    /**
     * The parameters of {@link Engine#parameters()} and the like that have changed since this was asked last, with their new
     * values; the client is told of them before its next statement. Does not block.
     */
    default Map<String, String> changedParameters() {
        return Map.of();
    }

    /**
     * Cancels the statement that is running or waits to run, if any; may be called several times for one. A statement that comes
     * afterwards is not touched.
     */
    void cancel();

    /** Rolls back what is open and closes the connection. Idempotent. */
    @Override
    void close();
}
