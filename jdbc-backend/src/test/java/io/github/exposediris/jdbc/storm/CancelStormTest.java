package io.github.exposediris.jdbc.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.storm.StormyTransaction.End;
import io.github.exposediris.wire.server.WireListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions that move money end in every unpleasant way: none is half done, and none spoils a connection for the next. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CancelStormTest {
    private static final int TRANSACTIONS = Math.min(10_000, Integer.getInteger("testkit.storm", 500));
    private static final long SEED = Long.getLong("testkit.seed", 1);

    private final StormFixture fixture = new StormFixture(Profile.CLEAN, new WireListener() {}, 4, 24);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void leavesNoMoneyLostAndNoConnectionSpoilt() throws Exception {
        Map<End, AtomicInteger> ends = new EnumMap<>(End.class);
        for (End end : End.values()) {
            ends.put(end, new AtomicInteger());
        }
        int each = TRANSACTIONS / fixture.callers;
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < fixture.callers; caller++) {
            SplittableRandom random = new SplittableRandom(SEED + caller);
            running.add(fixture.threads.submit(() -> {
                for (int i = 0; i < each; i++) {
                    End end = new StormyTransaction(fixture.db, fixture.accounts, fixture.clock, random).run();
                    ends.get(end).incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        System.out.println(TRANSACTIONS + " transactions, seed " + SEED + ": " + ends);
        assertEquals(each * fixture.callers, ends.values().stream().mapToInt(AtomicInteger::get).sum());
        ends.forEach((end, count) -> assertTrue(count.get() > 0, "no transaction ended by " + end + ", seed " + SEED));
        assertEquals(fixture.accounts.total(), fixture.db.transaction(fixture.accounts::sum), "seed " + SEED + ", " + ends);
        fixture.requireEveryConnection();
    }
}
