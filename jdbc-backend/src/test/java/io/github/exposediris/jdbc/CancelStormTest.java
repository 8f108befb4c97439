package io.github.exposediris.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.StormyTransaction.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions that move money end in every unpleasant way: none is half done, and none spoils a connection for the next. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CancelStormTest {
    private static final int TRANSACTIONS = Math.min(10_000, Integer.getInteger("testkit.storm", 500));
    private static final long SEED = Long.getLong("testkit.seed", 1);
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 4;

    private final EmbeddedIris server = EmbeddedIris.start();
    private final IrisJdbcDatabase db = IrisJdbc.connect(
            IrisOptions.parse(server.url()).withPoolSize(CONNECTIONS).withConnectTimeout(Duration.ofSeconds(60)));
    private final Accounts accounts = new Accounts(db);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void open() {
        accounts.open();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        clock.shutdownNow();
        db.close();
        server.close();
    }

    @Test
    void leavesNoMoneyLostAndNoConnectionSpoilt() throws Exception {
        Map<End, AtomicInteger> ends = new EnumMap<>(End.class);
        for (End end : End.values()) {
            ends.put(end, new AtomicInteger());
        }
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(SEED + thread);
            running.add(threads.submit(() -> {
                for (int i = 0; i < TRANSACTIONS / THREADS; i++) {
                    ends.get(new StormyTransaction(db, accounts, clock, random).run()).incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertEquals(accounts.total(), accounts.sum(), "seed " + SEED + ", " + ends);
        assertEquals(TRANSACTIONS / THREADS * THREADS, ends.values().stream().mapToInt(AtomicInteger::get).sum());
        ends.forEach((end, count) -> assertTrue(count.get() > 0, "no transaction ended by " + end + ", seed " + SEED));
        System.out.println(TRANSACTIONS + " transactions, seed " + SEED + ": " + ends);
        requireEveryConnection();
        assertTrue(server.statistics().sessionsOpen() <= CONNECTIONS, "a connection leaked: " + server.statistics());
    }

    /** As many transactions at once as there are connections, each of which reads and writes. */
    private void requireEveryConnection() throws Exception {
        CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
        List<Future<Long>> answers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int account = i;
            answers.add(threads.submit(() -> db.transaction(tx -> {
                await(all);
                accounts.move(tx, account, account, 1);
                return accounts.sum(tx);
            })));
        }
        for (Future<Long> answer : answers) {
            assertEquals(accounts.total(), answer.get(60, TimeUnit.SECONDS));
        }
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
