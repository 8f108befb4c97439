package io.github.exposediris.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A client that moves money in transactions, some of which it takes back, breaks off or cancels. For one thread. */
final class MoneyMover {
    /** A lock that was not had in time, or two that waited for each other: users of IRIS try the transaction again. */
    private static final int LOCKED = 110;

    private static final int CANCELLED = 456;
    private static final int LONGEST_PATIENCE = 50;
    private static final int KINDS = 25;

    private final String url;
    private final Random random;
    private final int accounts;
    private final List<String> surprises = new ArrayList<>();
    private Count count = Count.NONE;
    private long begun;

    MoneyMover(String url, long seed, int accounts) {
        this.url = url;
        this.random = new Random(seed);
        this.accounts = accounts;
    }

    Count count() {
        return count;
    }

    /** Failures that no client should see. */
    List<String> surprises() {
        return surprises;
    }

    void moveUntil(long end) {
        while (goesOn(end)) {
            try (Connection connection = DriverManager.getConnection(url, "_SYSTEM", "")) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("SET OPTION LOCK_TIMEOUT = 1");
                connection.commit();
                session(connection, end);
            } catch (SQLException failure) {
                surprise(failure);
            }
        }
    }

    /** Each kind of transaction is begun once at least, however slow the machine is. */
    private boolean goesOn(long end) {
        return System.nanoTime() < end || begun < KINDS;
    }

    /** Transactions on one connection, until it is broken off. */
    private void session(Connection connection, long end) throws SQLException {
        while (goesOn(end)) {
            try {
                switch ((int) (begun++ % KINDS)) {
                    case 0 -> withSavepoint(connection);
                    case 1 -> cancel(connection);
                    case 2 -> {
                        move(connection, 1 + random.nextInt(9));
                        connection.abort(Runnable::run);
                        count = count.plus(new Count(0, 0, 1, 0, 0));
                        return;
                    }
                    case 3, 4, 5 -> withSavepoint(connection);
                    default -> {
                        move(connection, 1 + random.nextInt(9));
                        connection.commit();
                        count = count.plus(new Count(1, 0, 0, 0, 0));
                    }
                }
            } catch (SQLException failure) {
                takeBack(connection, failure);
            }
        }
    }

    private void takeBack(Connection connection, SQLException failure) throws SQLException {
        if (TestServer.code(failure) != LOCKED) {
            surprise(failure);
        }
        connection.rollback();
    }

    private void withSavepoint(Connection connection) throws SQLException {
        move(connection, 1);
        Savepoint savepoint = connection.setSavepoint("half");
        move(connection, 500);
        connection.rollback(savepoint);
        connection.commit();
        count = count.plus(new Count(1, 1, 0, 0, 0));
    }

    /**
     * A statement that takes seconds, cancelled a moment after it began or just before, within a transaction. It must end by itself: a
     * request that overtakes its statement on the way to the server cancels nothing, as in PostgreSQL, and pgjdbc sends no second one.
     */
    private void cancel(Connection connection) throws SQLException {
        move(connection, 3);
        String product = "SELECT COUNT(*) FROM account a, account b, account c, account d"
                + " WHERE a.balance + b.balance + c.balance + d.balance < 0";
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            CompletableFuture<Void> request = cancelSoon(statement);
            try {
                statement.execute(product);
            } catch (SQLException failure) {
                if (TestServer.code(failure) != CANCELLED) {
                    throw failure;
                }
                count = count.plus(new Count(0, 0, 0, 1, 0));
            } finally {
                request.join();
            }
        }
        connection.rollback();
    }

    private CompletableFuture<Void> cancelSoon(Statement statement) {
        Executor later = CompletableFuture.delayedExecutor(random.nextInt(LONGEST_PATIENCE), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        statement.cancel();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                later);
    }

    /** Both columns of both accounts, in the order of the accounts' numbers or not, so that some wait for each other. */
    private void move(Connection connection, int amount) throws SQLException {
        int from = random.nextInt(accounts);
        int to = random.nextInt(accounts);
        change(connection, "UPDATE account SET balance = balance + ? WHERE id = ?", -amount, from);
        change(connection, "UPDATE account SET balance = balance + ? WHERE id = ?", amount, to);
        change(connection, "UPDATE account SET mirrored = mirrored + ? WHERE id = ?", -amount, from);
        change(connection, "UPDATE account SET mirrored = mirrored + ? WHERE id = ?", amount, to);
    }

    private static void change(Connection connection, String sql, int amount, int account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, amount);
            statement.setInt(2, account);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("account " + account + " is gone");
            }
        }
    }

    private void surprise(SQLException failure) {
        surprises.add(String.valueOf(failure.getMessage()));
        count = count.plus(new Count(0, 0, 0, 0, 1));
    }

    /** How often something happened. */
    record Count(long committed, long savepoints, long broken, long cancelled, long unexpected) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    committed + other.committed,
                    savepoints + other.savepoints,
                    broken + other.broken,
                    cancelled + other.cancelled,
                    unexpected + other.unexpected);
        }
    }
}
