package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.server.ProbeAnswer;
import io.github.exposediris.core.server.ProbeQuestion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that may be had or not: a pool of one never gives a second one. Asked for on another thread, as the wait for a pool
 * cannot be bounded from here. For one thread.
 */
final class SecondConnection implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ConnectionSource connections;
    private @Nullable CompletableFuture<Connection> wanted;

    SecondConnection(ConnectionSource connections) {
        this.connections = connections;
    }

    /** The answer; that there is no such connection is one too. */
    ProbeAnswer ask(ProbeQuestion question) {
        try {
            return AskedQuestion.ask(connection(), question);
        } catch (SQLException | ExecutionException e) {
            return new ProbeAnswer.Nothing("no second connection: " + e.getMessage());
        } catch (TimeoutException e) {
            return new ProbeAnswer.Nothing("no second connection within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProbeAnswer.Nothing("interrupted while waiting for a second connection");
        }
    }

    private Connection connection() throws ExecutionException, InterruptedException, TimeoutException {
        if (wanted == null) {
            CompletableFuture<Connection> asked = new CompletableFuture<>();
            Thread thread = new Thread(() -> open(asked), "iris-second-connection");
            thread.setDaemon(true);
            thread.start();
            wanted = asked;
        }
        return wanted.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void open(CompletableFuture<Connection> asked) {
        try {
            asked.complete(connections.open());
        } catch (SQLException | RuntimeException e) {
            asked.completeExceptionally(e);
        }
    }

    /** Gives the connection back, now or when it comes. */
    @Override
    public void close() {
        if (wanted != null) {
            wanted.thenAccept(SecondConnection::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is of no use any more, whatever its state
        }
    }
}
