package io.github.exposediris.jdbc.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.wire.server.WireListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server with accounts, a pool that is smaller than the number of threads that want a connection, and what must hold afterwards. */
final class StormFixture implements AutoCloseable {
    private static final int WAITING = 4;
    private static final long LIMIT_SECONDS = 60;

    final EmbeddedIris server;
    final IrisJdbcDatabase db;
    final Accounts accounts;
    final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    final ExecutorService threads;
    final int callers;
    private final int connections;
    private final boolean transactions;

    StormFixture(Profile profile, WireListener listener, int connections, int accounts) {
        this.connections = connections;
        this.callers = connections + WAITING;
        this.threads = Executors.newFixedThreadPool(callers);
        this.server = EmbeddedIris.builder().profile(profile).listener(listener).start();
        this.db = IrisJdbc.connect(IrisOptions.parse(server.url())
                .withPoolSize(connections).withConnectTimeout(Duration.ofSeconds(LIMIT_SECONDS)));
        this.transactions = db.capabilities().isolatesTransactions();
        this.accounts = new Accounts(accounts);
        write(this.accounts::open);
    }

    /** In a transaction, where the server keeps those apart. */
    private void write(Consumer<BlockingTransaction> work) {
        if (transactions) {
            db.transactionWithoutResult(work);
        } else {
            db.<Boolean>autoCommit(tx -> {
                work.accept(tx);
                return true;
            });
        }
    }

    /** None is leaked or spoilt: all at once read, write and commit, by blocking calls and by suspending ones, and no row is locked. */
    void requireEveryConnection() throws Exception {
        Map<Integer, Long> expected = new TreeMap<>(db.transaction(accounts::balances));
        CyclicBarrier all = new CyclicBarrier(connections);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int from = 2 * i;
            expected.merge(from, -1L, Long::sum);
            expected.merge(from + 1, 1L, Long::sum);
            writers.add(threads.submit(() -> write(tx -> {
                assertEquals(accounts.total(), accounts.sum(tx));
                await(all);
                accounts.move(tx, from, from + 1, 1);
            })));
        }
        for (Future<?> writer : writers) {
            writer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        assertEquals(expected, db.transaction(accounts::balances));
        new SuspendingSide(db).requireEveryConnection(connections, LIMIT_SECONDS);
        write(tx -> tx.execute("UPDATE storm_accounts SET balance = balance + 0"));
        requireSessions();
    }

    /** The server needs a moment to notice that a client is gone. */
    private void requireSessions() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (server.statistics().sessionsOpen() > connections) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a connection leaked: " + server.statistics());
            }
            Thread.sleep(10);
        }
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not every connection was handed out", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
        db.close();
        server.close();
    }
}
