package io.github.exposediris.jdbc.intersystems;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connects within a time limit. The driver's own is {@link java.sql.DriverManager#setLoginTimeout}, which holds for every driver of the
 * JVM; its properties limit only what comes later. Measured with intersystems-jdbc 3.10.3 on a server that stays silent.
 */
final class TimedConnect {
    private final Driver driver;
    private final Duration limit;

    TimedConnect(Driver driver, Duration limit) {
        this.driver = driver;
        this.limit = limit;
    }

    /** A connection; one that comes too late is closed. */
    Connection connect(String url, Properties credentials) throws SQLException {
        CompletableFuture<Connection> connected = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(connected, url, credentials), "iris-connect");
        thread.setDaemon(true);
        thread.start();
        try {
            return connected.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connected.cancel(false);
            throw new SQLException("Cannot connect to " + url + ": there was no answer in time.", "08001", e);
        } catch (InterruptedException e) {
            connected.cancel(false);
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while connecting to " + url + ".", "08001", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        }
    }

    private void complete(CompletableFuture<Connection> connected, String url, Properties credentials) {
        try {
            Connection connection = driver.connect(url, credentials);
            if (connection == null) {
                throw new SQLException("The driver does not take " + url + ".", "08001");
            }
            if (!connected.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            connected.completeExceptionally(e);
        }
    }
}
