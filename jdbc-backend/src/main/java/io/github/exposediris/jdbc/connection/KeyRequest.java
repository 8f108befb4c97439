package io.github.exposediris.jdbc.connection;

import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Whether a caller of JDBC asks for generated keys. */
public final class KeyRequest {
    private KeyRequest() {}

    /**
     * As {@link #column}, of an INSERT; null for any other statement, which has no keys to tell.
     *
     * @throws SQLFeatureNotSupportedException if it is not one column by its name, whatever the statement
     */
    public static @Nullable String ofInsert(String sql, @Nullable Object asked) throws SQLFeatureNotSupportedException {
        String column = column(asked);
        return Writes.insert(sql) ? column : null;
    }

    /**
     * The column whose values are asked for; null for none.
     *
     * @param asked what JDBC's methods take after the text: a flag, or columns
     * @throws SQLFeatureNotSupportedException if it is not one column by its name
     */
    public static @Nullable String column(@Nullable Object asked) throws SQLFeatureNotSupportedException {
        if (asked instanceof String[] columns && columns.length == 1) {
            return columns[0];
        }
        if (Integer.valueOf(Statement.RETURN_GENERATED_KEYS).equals(asked)) {
            return "ID";
        }
        if (Integer.valueOf(Statement.NO_GENERATED_KEYS).equals(asked)) {
            return null;
        }
        throw new SQLFeatureNotSupportedException("IRIS returns one generated key of a row, its IDENTITY; name one column.");
    }
}
