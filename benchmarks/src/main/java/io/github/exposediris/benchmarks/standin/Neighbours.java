package io.github.exposediris.benchmarks.standin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Collectors;

/** The five nearest of 10,000 vectors of 128 doubles. Each search asks for another vector, so that no answer is known before. */
final class Neighbours implements AutoCloseable {
    private static final int VECTORS = 10_000;
    private static final int DIMENSIONS = 128;
    private static final int TOP = 5;

    private final Random random = new Random(1);
    private final PreparedStatement search;

    Neighbours(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE neighbour (id INT PRIMARY KEY, vec VECTOR(DOUBLE, " + DIMENSIONS + "))");
        }
        connection.setAutoCommit(false);
        String insert = "INSERT INTO neighbour VALUES (?, TO_VECTOR(?, DOUBLE, " + DIMENSIONS + "))";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int id = 0; id < VECTORS; id++) {
                statement.setInt(1, id);
                statement.setString(2, vector());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        search = connection.prepareStatement("SELECT TOP " + TOP + " id FROM neighbour ORDER BY VECTOR_COSINE(vec, TO_VECTOR(?, DOUBLE, "
                + DIMENSIONS + ")) DESC");
    }

    /** One search. */
    void run() throws SQLException {
        search.setString(1, vector());
        int found = 0;
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        if (found != TOP) {
            throw new IllegalStateException(found + " neighbours were found");
        }
    }

    private String vector() {
        return random.doubles(DIMENSIONS).mapToObj(value -> String.valueOf(value - 0.5)).collect(Collectors.joining(","));
    }

    @Override
    public void close() throws SQLException {
        search.close();
    }
}
