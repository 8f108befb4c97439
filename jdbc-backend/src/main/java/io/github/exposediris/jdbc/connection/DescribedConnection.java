package io.github.exposediris.jdbc.connection;

import io.github.exposediris.core.dialect.IrisDialect;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/** A connection that tells of itself what holds for IRIS, whatever its driver tells, and refuses what IRIS does not have. */
abstract class DescribedConnection extends ForwardedConnection {
    private final Connection connection;
    private final DriverTraits traits;
    private boolean readOnly;
    private boolean handedOut;

    DescribedConnection(Connection connection, DriverTraits traits) {
        super(connection);
        this.connection = connection;
        this.traits = traits;
    }

    @Override
    public final DatabaseMetaData getMetaData() throws SQLException {
        return traits.metaData(connection.getMetaData(), this);
    }

    /** Kept here: IRIS takes no BEGIN READ ONLY, and its own driver ignores this. */
    @Override
    public final void setReadOnly(boolean on) {
        readOnly = on;
    }

    @Override
    public final boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public final String getCatalog() {
        return traits.namespace();
    }

    @Override
    public final String getSchema() {
        return IrisDialect.DEFAULT_SCHEMA;
    }

    @Override
    public final void setSchema(String schema) throws SQLException {
        throw new SQLFeatureNotSupportedException(
                "IRIS has no statement that sets the schema; write it before the table's name.");
    }

    @Override
    public final Blob createBlob() throws SQLException {
        throw hasNoObject("createBlob");
    }

    @Override
    public final Clob createClob() throws SQLException {
        throw hasNoObject("createClob");
    }

    @Override
    public final NClob createNClob() throws SQLException {
        throw hasNoObject("createNClob");
    }

    private static SQLException hasNoObject(String method) {
        return new SQLFeatureNotSupportedException(
                method + " makes an object on a server that IRIS does not have; use setBytes, setString, setBinaryStream"
                        + " or setCharacterStream.");
    }

    /** Whether somebody may execute what is not seen here. */
    final boolean isHandedOut() {
        return handedOut;
    }

    /** This one first: the driver's own would be found otherwise. */
    @Override
    public final <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        handedOut = true;
        return connection.unwrap(type);
    }

    @Override
    public final CallableStatement prepareCall(String sql) throws SQLException {
        return called().prepareCall(sql);
    }

    @Override
    public final CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        return called().prepareCall(sql, type, concurrency);
    }

    @Override
    public final CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        return called().prepareCall(sql, type, concurrency, holdability);
    }

    /** What is called may write. */
    private Connection called() throws SQLException {
        if (readOnly) {
            throw Writes.refused("a call, which may write");
        }
        handedOut = true;
        return connection;
    }

    @Override
    public final boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || connection.isWrapperFor(type);
    }

    @Override
    public final String toString() {
        return connection.toString();
    }
}
