package io.github.exposediris.benchmarks.standin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A prepared select of one row by its key, again and again on one connection. */
final class SingleRow implements AutoCloseable {
    private static final int ROWS = 1_000;
    private static final int TIMES = 2_000;

    private final PreparedStatement select;
    private int next;

    SingleRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE single_row (id INT PRIMARY KEY, title VARCHAR(100), rating NUMERIC(9, 2))");
            for (int id = 0; id < ROWS; id++) {
                statement.execute("INSERT INTO single_row VALUES (" + id + ", 'the title of number " + id + "', " + id + ".25)");
            }
        }
        select = connection.prepareStatement("SELECT id, title, rating FROM single_row WHERE id = ?");
    }

    static int times() {
        return TIMES;
    }

    /** So many selects. */
    void run() throws SQLException {
        for (int i = 0; i < TIMES; i++) {
            next = (next + 1) % ROWS;
            select.setInt(1, next);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                if (rows.getInt(1) != next || rows.getString(2).isEmpty()) {
                    throw new IllegalStateException("another row was asked for");
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
