package io.github.exposediris.jdbc.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.jdbc.BlockingTransaction;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.testkit.fault.FaultProxy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A database of five connections through a proxy. */
final class Way implements AutoCloseable {
    static final int POOL = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    final FaultProxy proxy;
    private final IrisJdbcDatabase db;
    private final FaultFixture fixture;

    /** The server is asked what it keeps before anything breaks. */
    Way(EmbeddedIris server, UnaryOperator<IrisOptions> settings, FaultFixture fixture) {
        this.fixture = fixture;
        proxy = FaultProxy.to(server);
        db = IrisJdbc.connect(settings.apply(proxy.options().withPoolSize(POOL).withConnectTimeout(CONNECT)));
        db.capabilities();
    }

    /** How a transaction failed; fails itself where that takes too long or does not happen. */
    Throwable failure(Consumer<BlockingTransaction> work) {
        return Objects.requireNonNull(outcome(work), "nothing failed");
    }

    /** How a transaction failed; empty where it did not. Fails itself where that takes too long. */
    Throwable outcome(Consumer<BlockingTransaction> work) {
        return Waiting.get(outcomeElsewhere(work));
    }

    /** Somebody's transaction, on a thread of its own. */
    Future<Throwable> outcomeElsewhere(Consumer<BlockingTransaction> work) {
        return fixture.waiting.start(() -> {
            try {
                db.transactionWithoutResult(work);
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        });
    }

    /** Once the way is well again, every connection of the pool can be had at once, and serves. */
    void assertServes() {
        proxy.heal();
        CountDownLatch holding = new CountDownLatch(POOL);
        List<Future<Boolean>> all = Stream.generate(() -> fixture.waiting.start(() -> holdOne(holding))).limit(POOL).toList();
        assertEquals(Collections.nCopies(POOL, true), all.stream().map(Waiting::get).toList());
    }

    /** As {@link #assertServes}, where connecting failed before: the pool waits longer and longer before it tries again. */
    void assertServesAgain() {
        proxy.heal();
        Throwable outcome = outcome(tx -> tx.fetch(IrisSelect.from(fixture.people).limit(1)));
        for (long end = System.nanoTime() + Waiting.LIMIT.toNanos(); outcome != null && System.nanoTime() < end;) {
            outcome = outcome(tx -> tx.fetch(IrisSelect.from(fixture.people).limit(1)));
        }
        assertNull(outcome);
    }

    private boolean holdOne(CountDownLatch holding) {
        return db.transaction(tx -> {
            tx.fetch(IrisSelect.from(fixture.people).limit(1));
            holding.countDown();
            return Waiting.await(holding);
        });
    }

    @Override
    public void close() {
        proxy.heal();
        db.close();
        proxy.close();
    }
}
