package io.github.exposediris.benchmarks.standin;

import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of many rows of three columns, read in one go. */
final class ManyRows {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;

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

    /** In a process of its own: prints how many rows of 100,000 are read in a second, and the count. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedIris iris = EmbeddedIris.start();
                Connection connection = DriverManager.getConnection(StandIn.url(iris))) {
            ManyRows rows = new ManyRows(connection, 100_000);
            Median.of(WARM_UP, rows::run);
            System.out.println(rows.count() / (Median.of(ROUNDS, rows::run) / 1e9) + " " + rows.count());
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
