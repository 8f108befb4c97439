package io.github.exposediris.jdbc.connection;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/** The methods of a prepared statement that are the driver's own; it takes no other text than its own. */
abstract class ForwardedPrepared extends ForwardedStreams {
    private final PreparedStatement delegate;

    ForwardedPrepared(PreparedStatement delegate) {
        super(delegate);
        this.delegate = delegate;
    }

    @Override
    public void addBatch() throws SQLException {
        delegate.addBatch();
    }

    @Override
    public void clearParameters() throws SQLException {
        delegate.clearParameters();
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        return delegate.getMetaData();
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        return delegate.getParameterMetaData();
    }

    @Override
    public void setBigDecimal(int index, BigDecimal value) throws SQLException {
        delegate.setBigDecimal(index, value);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        delegate.setBoolean(index, value);
    }

    @Override
    public void setByte(int index, byte value) throws SQLException {
        delegate.setByte(index, value);
    }

    @Override
    public void setBytes(int index, byte[] value) throws SQLException {
        delegate.setBytes(index, value);
    }

    @Override
    public void setDate(int index, Date value, Calendar calendar) throws SQLException {
        delegate.setDate(index, value, calendar);
    }

    @Override
    public void setDate(int index, Date value) throws SQLException {
        delegate.setDate(index, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        delegate.setDouble(index, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        delegate.setFloat(index, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        delegate.setInt(index, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        delegate.setLong(index, value);
    }

    @Override
    public void setNString(int index, String text) throws SQLException {
        delegate.setNString(index, text);
    }

    @Override
    public void setNull(int index, int type, String typeName) throws SQLException {
        delegate.setNull(index, type, typeName);
    }

    @Override
    public void setNull(int index, int type) throws SQLException {
        delegate.setNull(index, type);
    }

    @Override
    public void setShort(int index, short value) throws SQLException {
        delegate.setShort(index, value);
    }

    @Override
    public void setString(int index, String text) throws SQLException {
        delegate.setString(index, text);
    }

    @Override
    public void setTime(int index, Time value, Calendar calendar) throws SQLException {
        delegate.setTime(index, value, calendar);
    }

    @Override
    public void setTime(int index, Time value) throws SQLException {
        delegate.setTime(index, value);
    }

    @Override
    public void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
        delegate.setTimestamp(index, value, calendar);
    }

    @Override
    public void setTimestamp(int index, Timestamp value) throws SQLException {
        delegate.setTimestamp(index, value);
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw takesNoText();
    }

    @Override
    public boolean execute(String sql, int[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public boolean execute(String sql, String[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public boolean execute(String sql, int keys) throws SQLException {
        throw takesNoText();
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw takesNoText();
    }

    @Override
    public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public long executeLargeUpdate(String sql, int keys) throws SQLException {
        throw takesNoText();
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        throw takesNoText();
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw takesNoText();
    }

    @Override
    public int executeUpdate(String sql, int[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public int executeUpdate(String sql, String[] columns) throws SQLException {
        throw takesNoText();
    }

    @Override
    public int executeUpdate(String sql, int keys) throws SQLException {
        throw takesNoText();
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        throw takesNoText();
    }

    private static SQLException takesNoText() {
        return new SQLFeatureNotSupportedException("a prepared statement takes no other text");
    }
}
