package io.github.exposediris.wire.oracle;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.core.BaseConnection;

/** What came of a call, line by line. */
final class Log {
    private final List<String> lines = new ArrayList<>();

    void add(String what, Object value) {
        lines.add(what + " " + shown(value));
    }

    /** The class of an SQLSTATE; the rest of it, and the words, are the engine's. */
    void failure(String sqlState) {
        lines.add("error of class " + (sqlState == null ? "none" : sqlState.substring(0, 2)));
    }

    void status(java.sql.Connection connection) throws SQLException {
        add("transaction", connection.unwrap(BaseConnection.class).getTransactionState());
    }

    void columns(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String type = columns.getColumnTypeName(i) + ' ' + columns.getColumnType(i) + ' ' + columns.getColumnClassName(i);
            add("column", columns.getColumnLabel(i) + ' ' + type);
        }
    }

    void rows(ResultSet rows) throws SQLException {
        columns(rows.getMetaData());
        while (rows.next()) {
            row(rows);
        }
    }

    void row(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            Object value = rows.getObject(i);
            values.add(value instanceof java.sql.Array array ? shown(array.getArray()) : shown(value));
        }
        add("row", values);
    }

    void warnings(SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            add("warning", warning.getSQLState());
        }
    }

    static String shown(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof byte[] bytes) {
            return "bytes " + (bytes.length > 40 ? bytes.length + " " + Arrays.hashCode(bytes) : HexFormat.of().formatHex(bytes));
        }
        String text = value instanceof Object[] array ? Arrays.deepToString(array)
                : value instanceof int[] counts ? Arrays.toString(counts) : value.toString();
        return text.length() > 300 ? text.length() + " characters " + text.hashCode() : value.getClass().getSimpleName() + " " + text;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
