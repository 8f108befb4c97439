package io.github.exposediris.jdbc.exposed;

import io.github.exposediris.core.statement.InsertPlan;
import io.github.exposediris.jdbc.connection.KeyRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.exposed.v1.jdbc.statements.jdbc.JdbcResult;

/** The keys of the rows that a statement inserted, asked for after each on the same connection. */
final class LastIdentities {
    private final Connection connection;
    private final String column;
    private final List<Long> keys = new ArrayList<>();

    LastIdentities(Connection connection, String column) {
        this.connection = connection;
        this.column = column;
    }

    /** Asks for the key of the row that was just inserted. */
    void ask() throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(InsertPlan.LAST_IDENTITY.sql());
                ResultSet answer = question.executeQuery()) {
            String key = answer.next() ? answer.getString(1) : null;
            if (key == null) {
                throw new SQLException("the server did not tell the key of the inserted row");
            }
            keys.add(Long.valueOf(key));
        }
    }

    /** All that was told, as a driver gives generated keys. */
    JdbcResult rows() throws SQLException {
        return new JdbcResult(KeyRows.of(column, keys));
    }
}
