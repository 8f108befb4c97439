package io.github.exposediris.benchmarks.facade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** JDBC by hand, over a pool that keeps its connections out of auto-commit; each row becomes a record. */
record HandWritten(DataSource pool) implements Workloads {
    private static final String BOOK = "SELECT id, author, title, words, rating FROM bench_books";

    private record Book(long id, long author, String title, int words, double rating) {}

    private record Title(long id, String title) {}

    private record Loan(long id, String reader, String title, int words, String author) {}

    @Override
    public String oneRow(long id) {
        return books(BOOK + " WHERE id = ?", id).get(0).title();
    }

    @Override
    public int projection() {
        return within(connection -> {
            List<Title> titles = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("SELECT id, title FROM bench_books WHERE words < ?")) {
                statement.setInt(1, 100);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        titles.add(new Title(rows.getLong(1), rows.getString(2)));
                    }
                }
            }
            connection.commit();
            return titles.size();
        });
    }

    @Override
    public int page() {
        return books(BOOK + " ORDER BY title OFFSET 40 ROWS FETCH NEXT 20 ROWS ONLY", 0).size();
    }

    @Override
    public int join() {
        return within(connection -> {
            List<Loan> loans = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT bench_loans.id, bench_loans.reader, bench_books.title, bench_books.words, bench_authors.name"
                                    + " FROM bench_loans INNER JOIN bench_books ON bench_books.id = bench_loans.book"
                                    + " INNER JOIN bench_authors ON bench_authors.id = bench_books.author");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loans.add(new Loan(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getInt(4), rows.getString(5)));
                }
            }
            connection.commit();
            return loans.size();
        });
    }

    @Override
    public void batch() {
        within(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT INTO bench_books (author, title, words, rating) VALUES (?, ?, ?, ?)")) {
                for (int i = 1; i <= 100; i++) {
                    statement.setLong(1, i);
                    statement.setString(2, "title " + i);
                    statement.setInt(3, 5_000 + i);
                    statement.setDouble(4, i / 7.0);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.rollback();
            return true;
        });
    }

    @Override
    public int update(long id) {
        return within(connection -> {
            int count;
            try (PreparedStatement statement = connection.prepareStatement("UPDATE bench_books SET rating = ? WHERE id = ?")) {
                statement.setDouble(1, id / 3.0);
                statement.setLong(2, id);
                count = statement.executeUpdate();
            }
            connection.commit();
            return count;
        });
    }

    @Override
    public int delete(long id) {
        return within(connection -> {
            int count;
            try (PreparedStatement statement = connection.prepareStatement("DELETE FROM bench_loans WHERE id = ?")) {
                statement.setLong(1, id);
                count = statement.executeUpdate();
            }
            connection.rollback();
            return count;
        });
    }

    private List<Book> books(String sql, long id) {
        return within(connection -> {
            List<Book> books = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (id > 0) {
                    statement.setLong(1, id);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        books.add(new Book(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getInt(4), rows.getDouble(5)));
                    }
                }
            }
            connection.commit();
            return books;
        });
    }

    private <T> T within(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                return work.on(connection);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
