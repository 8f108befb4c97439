package io.github.exposediris.jdbc.doctor;

import io.github.exposediris.core.server.Capability;
import io.github.exposediris.core.server.Evidence;
import io.github.exposediris.core.server.Finding;
import io.github.exposediris.core.server.ServerCapabilities;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees by writing what nothing else shows: two rows with a mark of their own, which are removed again by that mark. Each statement
 * commits by itself. For one thread, once.
 */
final class WriteCheck {
    private final Connection connection;
    private final String table;
    private final String mark = "doctor " + UUID.randomUUID();

    private WriteCheck(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** What is known once it is seen: what was inferred of counts and keys gives way. */
    static ServerCapabilities seenBy(Connection connection, String table, ServerCapabilities before) throws SQLException {
        WriteCheck check = new WriteCheck(connection, table);
        try {
            int inserted = check.change("INSERT INTO " + table + " (mark) VALUES (?)");
            boolean key = check.tellsKey();
            check.change("INSERT INTO " + table + " (mark) VALUES (?)");
            int updated = check.change("UPDATE " + table + " SET mark = mark WHERE mark = ?");
            return with(before, inserted, updated, key);
        } finally {
            check.change("DELETE FROM " + table + " WHERE mark = ?");
        }
    }

    private static ServerCapabilities with(ServerCapabilities before, int inserted, int updated, boolean key) {
        boolean counts = inserted == 1 && updated == 2;
        String told = counts ? "told" : "one inserted row counts " + inserted + ", two updated ones count " + updated;
        // where statements share connections, another client's insert may come between the row and the question
        boolean reliable = key && before.isolatesTransactions();
        String keys = !key ? "not told" : reliable ? "told by LAST_IDENTITY" : "told while nobody else writes";
        List<Finding> findings = before.findings().stream()
                .map(finding -> switch (finding.capability()) {
                    case UPDATE_COUNTS -> new Finding(Capability.UPDATE_COUNTS, told, Evidence.OBSERVED);
                    case GENERATED_KEYS -> new Finding(Capability.GENERATED_KEYS, keys, Evidence.OBSERVED);
                    default -> finding;
                })
                .toList();
        return new ServerCapabilities(before.kind(), before.release(), before.isolation(), counts, reliable, findings);
    }

    private int change(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, mark);
            return statement.executeUpdate();
        }
    }

    /** Whether LAST_IDENTITY is the key of the row that was just inserted. */
    private boolean tellsKey() throws SQLException {
        String told = value("SELECT LAST_IDENTITY() AS \"k\"", false);
        return told != null && told.equals(value("SELECT id FROM " + table + " WHERE mark = ?", true));
    }

    private @Nullable String value(String sql, boolean marked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (marked) {
                statement.setString(1, mark);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
