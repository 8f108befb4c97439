package io.github.exposediris.benchmarks.standin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of many rows of three columns, read in one go. */
final class ManyRows {
    private final Connection connection;
    private final int count;

    /** @param count a multiple of 1000 */
    ManyRows(Connection connection, int count) throws SQLException {
        this.connection = connection;
        this.count = count;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE thousand (n INT)");
            for (int n = 0; n < 1_000; n++) {
                statement.execute("INSERT INTO thousand VALUES (" + n + ")");
            }
            statement.execute("CREATE TABLE many (id INT, title VARCHAR(60), rating DOUBLE)");
            for (int start = 0; start < count; start += 1_000) {
                statement.execute("INSERT INTO many SELECT " + start + " + n, {fn CONCAT('the title of number ', CAST(" + start
                        + " + n AS VARCHAR(20)))}, n / 7 FROM thousand");
            }
        }
    }

    int count() {
        return count;
    }

    /** Reads all rows. */
    void run() throws SQLException {
        int read = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, title, rating FROM many")) {
            while (rows.next()) {
                rows.getInt(1);
                rows.getString(2);
                rows.getDouble(3);
                read++;
            }
        }
        if (read != count) {
            throw new IllegalStateException(read + " rows were read");
        }
    }
}
