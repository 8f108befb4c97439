package io.github.exposediris.jdbc.driver;

import io.github.exposediris.jdbc.catalogue.ReflectedMetaData;
import io.github.exposediris.jdbc.connection.DriverTraits;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.Oid;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;

/**
 * What pgjdbc's connections need.
 *
 * @param url what the metadata tells
 * @param namespace the IRIS namespace
 * @param querySeconds the limit of statements; 0 for none
 * @param gateway whether the server may be iris-pgwire, which reads texts in its own way
 */
record PgjdbcTraits(String url, String namespace, int querySeconds, boolean gateway) implements DriverTraits {
    private static final Set<Integer> WHOLES = Set.of(Oid.INT2, Oid.INT4, Oid.INT8);
    private static final Set<Integer> NUMBERS = Set.of(Oid.INT2, Oid.INT4, Oid.INT8, Oid.FLOAT8);
    private static final String KEY_QUESTION = "SELECT LAST_IDENTITY()";

    @Override
    public DatabaseMetaData metaData(DatabaseMetaData told, Connection asking) {
        DatabaseMetaData ofIris = CatalogueMetaData.adapt(told, url);
        return gateway ? ofIris : ReflectedMetaData.of(ofIris, asking);
    }

    /**
     * pgjdbc would send an empty statement, which iris-pgwire 1.0.1 never answers. A transaction that only the probe began is ended again.
     */
    @Override
    public boolean answers(Connection connection, int seconds) throws SQLException {
        boolean idle = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
        try (PreparedStatement probe = connection.prepareStatement("SELECT 1")) {
            boolean answered = probe.execute();
            if (idle && !connection.getAutoCommit()) {
                connection.rollback();
            }
            return answered;
        }
    }

    /** pgjdbc's statement would send one request and no second, though the first may come before the statement and do nothing. */
    @Override
    public void cancel(Connection connection, Statement statement) throws SQLException {
        connection.unwrap(BaseConnection.class).cancelQuery();
    }

    @Override
    public void exchangeNumbersAsBits(Connection connection, boolean on) throws SQLException {
        QueryExecutor wire = connection.unwrap(BaseConnection.class).getQueryExecutor();
        wire.setBinarySendOids(on ? NUMBERS : Set.of());
        wire.setBinaryReceiveOids(on ? WHOLES : Set.of());
    }

    /** pgjdbc looks at it when it sends a statement of whose columns it was told before. */
    @Override
    public void receiveDoublesAsBits(Connection connection, boolean on) throws SQLException {
        QueryExecutor wire = connection.unwrap(BaseConnection.class).getQueryExecutor();
        if (on) {
            wire.addBinaryReceiveOid(Oid.FLOAT8);
        } else {
            wire.removeBinaryReceiveOid(Oid.FLOAT8);
        }
    }

    @Override
    public boolean isOfBits(ResultSet answer) throws SQLException {
        PGResultSetMetaData columns = answer.getMetaData().unwrap(PGResultSetMetaData.class);
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            if (columns.getFormat(i) != Field.BINARY_FORMAT) {
                return false;
            }
        }
        return true;
    }

    /** With keys asked for, pgjdbc would add RETURNING, which IRIS does not have. */
    @Override
    public PreparedStatement prepareInsert(Connection connection, String sql, String column) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** In the extended protocol, in which this library has pgjdbc speak, each statement of a text is a message of its own. */
    @Override
    public @Nullable String keyQuestion() {
        return gateway ? null : KEY_QUESTION;
    }

    @Override
    public long key(PreparedStatement inserted, Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(KEY_QUESTION);
                ResultSet answer = question.executeQuery()) {
            answer.next();
            long key = answer.getLong(1);
            if (answer.wasNull()) {
                throw new SQLException("the server did not tell the key of the inserted row");
            }
            return key;
        }
    }
}
