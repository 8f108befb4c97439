package io.github.exposediris.jdbc.connection;

import io.github.exposediris.jdbc.connection.MadeRows.MadeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** A result set of keys that are known already. */
public final class KeyRows {
    private KeyRows() {}

    /** One row for each key, with one column of that name. */
    public static ResultSet of(String column, List<Long> keys) throws SQLException {
        return MadeRows.of(List.of(new MadeColumn(column, Types.BIGINT)), keys.stream().map(List::of).toList());
    }
}
