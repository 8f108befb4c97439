package io.github.exposediris.jdbc.doctor;

import io.github.exposediris.core.error.IrisException;
import io.github.exposediris.core.server.Capability;
import io.github.exposediris.core.server.Evidence;
import io.github.exposediris.core.server.Finding;
import io.github.exposediris.core.server.ServerCapabilities;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees by writing what nothing else shows: two rows one by one and two as a batch, with a mark of their own, which are removed again by
 * that mark. Each statement commits by itself. For one thread, once.
 */
final class WriteCheck implements AutoCloseable {
    /** Of batches: nothing is lost. */
    static final String COUNTED = "written and counted";
    /** Of batches: how an answer begins where the counts are not those of the rows. */
    static final String UNCOUNTED = "written, counted as ";
    /** Of the check as a whole. */
    static final String UNDONE = "done and undone";

    private final Connection connection;
    private final String table;
    private final String insert;
    private final String mark = "doctor " + UUID.randomUUID().toString().replace("-", ""); // fits the 40 characters of the column
    private boolean leftRows;

    private WriteCheck(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
        this.insert = "INSERT INTO " + table + " (mark) VALUES (?)";
    }

    /** What is known once it is seen: what was inferred of counts and keys gives way. A check that fails is a finding, too. */
    static ServerCapabilities seenBy(Connection connection, String table, ServerCapabilities before) {
        WriteCheck check = new WriteCheck(connection, table);
        ServerCapabilities found = before;
        String outcome = UNDONE;
        try (check) {
            found = check.seen(before);
        } catch (SQLException failure) {
            outcome = check.inWords(failure);
        }
        return with(found, new Finding(Capability.WRITES, outcome, Evidence.OBSERVED));
    }

    private ServerCapabilities seen(ServerCapabilities before) throws SQLException {
        int inserted = change(insert);
        leftRows = true;
        boolean key = tellsKey();
        change(insert);
        int updated = change("UPDATE " + table + " SET mark = mark WHERE mark = ?");
        return with(with(before, inserted, updated, key), new Finding(Capability.BATCHES, batch(), Evidence.OBSERVED));
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

    private static ServerCapabilities with(ServerCapabilities before, Finding more) {
        List<Finding> findings = new ArrayList<>(before.findings());
        findings.add(more);
        return new ServerCapabilities(
                before.kind(), before.release(), before.isolation(), before.tellsCounts(), before.tellsKeys(), findings);
    }

    private int change(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, mark);
            return statement.executeUpdate();
        }
    }

    /** What becomes of two rows that are sent as a batch. */
    private String batch() throws SQLException {
        int before = rows();
        int[] counts = insertTwo();
        int written = rows() - before;
        if (written != 2) {
            return written + " of two rows written";
        }
        return Arrays.equals(counts, new int[] {1, 1}) ? COUNTED : UNCOUNTED + Arrays.toString(counts);
    }

    private int[] insertTwo() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < 2; i++) {
                statement.setString(1, mark);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private int rows() throws SQLException {
        return Integer.parseInt(String.valueOf(value("SELECT COUNT(*) AS \"n\" FROM " + table + " WHERE mark = ?", true)));
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

    private String inWords(SQLException failure) {
        String told = "failed: " + IrisException.from(failure).getMessage();
        return leftRows ? told + " Rows with the mark '" + mark + "' are left in " + table + "." : told;
    }

    /** Removes the rows, also those of a check that failed half-way. */
    @Override
    public void close() throws SQLException {
        change("DELETE FROM " + table + " WHERE mark = ?");
        leftRows = false;
    }
}
