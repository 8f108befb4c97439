package io.github.exposediris.embedded.matrix;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.StringJoiner;

/** The answer to a statement as one line: values parted by {@code |}, rows by {@code /}. */
final class Answer {
    private Answer() {}

    /** The answer to the statement that ran last. */
    static String of(Statement statement, String sql) throws SQLException {
        ResultSet rows = statement.getResultSet();
        if (rows == null) {
            return isChange(sql) ? statement.getUpdateCount() + " rows" : "done";
        }
        StringJoiner lines = new StringJoiner(" / ").setEmptyValue("no rows");
        while (rows.next()) {
            lines.add(row(rows));
        }
        return lines.toString();
    }

    /** The labels of the columns of the statement that ran last. */
    static String labels(Statement statement) throws SQLException {
        ResultSet rows = statement.getResultSet();
        StringJoiner labels = new StringJoiner(" | ");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            labels.add(rows.getMetaData().getColumnLabel(i));
        }
        return labels.toString();
    }

    private static boolean isChange(String sql) {
        return sql.toUpperCase(Locale.ROOT).matches("(?s)(INSERT|UPDATE|DELETE)\\b.*");
    }

    private static String row(ResultSet rows) throws SQLException {
        StringJoiner values = new StringJoiner(" | ");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.add(value(rows, i));
        }
        return values.toString();
    }

    /** Numbers without zeros at the end, a BIT as 1 or 0; quotes stand around texts that one would not see. */
    private static String value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean bit) {
            return bit ? "1" : "0";
        }
        String text = rows.getString(column);
        if (value instanceof Number) {
            return plain(text);
        }
        return text.isEmpty() || text.charAt(0) == ' ' || text.endsWith(" ") ? "'" + text + "'" : text;
    }

    private static String plain(String number) {
        BigDecimal decimal = new BigDecimal(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
