package io.github.exposediris.benchmarks.facade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Many rows by JDBC alone, in the forms that IRIS takes; undone. */
final class BulkByHand {
    private static final String INSERT = "INSERT INTO bench_books (author, title, words, rating) ";

    private BulkByHand() {}

    /** A batch of INSERT. */
    static void batch(DataSource pool, int rows) {
        undone(pool, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT + "VALUES (?, ?, ?, ?)")) {
                for (int i = 1; i <= rows; i++) {
                    set(statement, 0, i);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** So many rows in each statement; {@code chunk} divides {@code rows}. */
    static void union(DataSource pool, int rows, int chunk) {
        String sql = INSERT + "SELECT ?, ?, ?, ?" + " UNION ALL SELECT ?, ?, ?, ?".repeat(chunk - 1);
        undone(pool, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 1; i <= rows; i++) {
                    int row = (i - 1) % chunk;
                    set(statement, row * 4, i);
                    if (row == chunk - 1) {
                        statement.executeUpdate();
                    }
                }
            }
        });
    }

    private static void set(PreparedStatement statement, int before, int i) throws SQLException {
        statement.setLong(before + 1, 1L + i % Library.AUTHORS);
        statement.setString(before + 2, "title " + i);
        statement.setInt(before + 3, 5_000 + i);
        statement.setDouble(before + 4, i / 7.0);
    }

    private static void undone(DataSource pool, Work work) {
        try (Connection connection = pool.getConnection()) {
            work.on(connection);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
