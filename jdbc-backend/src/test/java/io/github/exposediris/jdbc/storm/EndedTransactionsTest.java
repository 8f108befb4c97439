package io.github.exposediris.jdbc.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.Profile;
import io.github.exposediris.wire.server.WireListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every transaction is ended from outside, in one of four ways: each ends in that way and is undone, and every connection serves on. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class EndedTransactionsTest {
    private static final int TRANSACTIONS = Math.min(10_000, Integer.getInteger("testkit.storm", 500) / 2);
    /** As many as are sure to be ended at every moment. */
    private static final int MANY = 1_000;
    private static final long SEED = Long.getLong("testkit.seed", 1);
    /** A limit is a second at least, so that one in so many waits for one. */
    private static final int TIMED = 16;
    private static final int CONNECTIONS = 16;
    private static final List<Ending> OTHERS = List.of(Ending.COROUTINE_CANCEL, Ending.THREAD_INTERRUPT, Ending.STATEMENT_CANCEL);
    private static final int ACCOUNTS = 200;

    private final LeftThreads threads = new LeftThreads();

    @Test
    void areUndoneOnAServerThatCancels() throws Exception {
        try (StormFixture fixture = new StormFixture(Profile.CLEAN, new WireListener() {}, CONNECTIONS, ACCOUNTS)) {
            storm(fixture, random -> {
                int from = fixture.accounts.any(random.nextInt());
                int to = fixture.accounts.any(random.nextInt());
                String change = "UPDATE storm_accounts SET balance = (" + Accounts.ENDLESS + ") WHERE number = " + from;
                String last = random.nextBoolean() ? Accounts.ENDLESS : change;
                return new Script(Accounts.moving(from, to, random.nextInt(1, 50)), last, () -> {});
            });
            assertEquals(Map.of(), fixture.db.transaction(fixture.accounts::changed), "seed " + SEED);
            fixture.requireEveryConnection();
        }
        threads.requireNone();
    }

    /** There a transaction cannot write, a request to cancel closes the connection, and the statement runs on. */
    @Test
    void endAsToldOnIrisPgwireOutsideOfIris() throws Exception {
        SlowAnswers slow = new SlowAnswers();
        try (StormFixture fixture = new StormFixture(Profile.PGWIRE_1_0_EXTERNAL, slow, CONNECTIONS, ACCOUNTS)) {
            long before = fixture.server.statistics().sessionsOpened();
            Map<Ending, Map<Moment, Long>> ends = storm(fixture, random -> {
                String word = slow.word();
                String read = "SELECT balance FROM storm_accounts WHERE number = " + fixture.accounts.any(random.nextInt());
                return new Script(List.of(read, read), "SELECT '" + word + "' AS \"s\"", () -> slow.end(word));
            });
            long closed = cutOff(ends);
            long opened = fixture.server.statistics().sessionsOpened() - before;
            assertTrue(opened >= closed - CONNECTIONS, opened + " connections were opened where " + closed + " were closed");
            assertEquals(Map.of(), fixture.db.transaction(fixture.accounts::changed), "seed " + SEED);
            fixture.requireEveryConnection();
        }
        threads.requireNone();
    }

    /** How many connections were lost with their statement, at least: a coroutine may be cancelled before its statement is sent. */
    private static long cutOff(Map<Ending, Map<Moment, Long>> ends) {
        return Stream.of(Ending.STATEMENT_CANCEL, Ending.QUERY_TIMEOUT)
                .mapToLong(ending -> ends.get(ending).get(Moment.LONG_STATEMENT))
                .sum();
    }

    private static Ending ending(int i) {
        return i % TIMED == 0 ? Ending.QUERY_TIMEOUT : OTHERS.get(i % OTHERS.size());
    }

    /** Transactions side by side; how many of them were at what when they were ended. */
    private static Map<Ending, Map<Moment, Long>> storm(StormFixture fixture, Function<SplittableRandom, Script> scripts) throws Exception {
        long start = System.nanoTime();
        Map<Ending, List<Future<Moment>>> running = new EnumMap<>(Ending.class);
        for (int i = 0; i < TRANSACTIONS; i++) {
            Ending ending = ending(i);
            SplittableRandom random = new SplittableRandom(SEED + i);
            running.computeIfAbsent(ending, none -> new ArrayList<>()).add(fixture.threads.submit(() ->
                    new EndedTransaction(fixture.db, fixture.clock, scripts.apply(random), random).endedBy(ending)));
        }
        Map<Ending, Map<Moment, Long>> ends = new EnumMap<>(Ending.class);
        for (Map.Entry<Ending, List<Future<Moment>>> of : running.entrySet()) {
            ends.put(of.getKey(), moments(of.getKey(), of.getValue()));
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println(TRANSACTIONS + " transactions, seed " + SEED + ", " + fixture.server + ", " + millis + " ms: " + ends);
        requireEveryMoment(ends);
        return ends;
    }

    private static void requireEveryMoment(Map<Ending, Map<Moment, Long>> ends) {
        assertEquals(TRANSACTIONS, ends.values().stream().flatMap(moments -> moments.values().stream()).mapToLong(Long::longValue).sum());
        for (Ending ending : List.of(Ending.COROUTINE_CANCEL, Ending.THREAD_INTERRUPT)) {
            assertTrue(ends.get(ending).size() > 1, () -> ending + " came at no more than one moment, seed " + SEED);
        }
        if (TRANSACTIONS >= MANY) {
            Set<Moment> ofInterrupts = EnumSet.complementOf(EnumSet.of(Moment.LONG_STATEMENT));
            assertEquals(EnumSet.allOf(Moment.class), ends.get(Ending.COROUTINE_CANCEL).keySet(), "seed " + SEED);
            assertEquals(ofInterrupts, ends.get(Ending.THREAD_INTERRUPT).keySet(), "seed " + SEED);
        }
    }

    private static Map<Moment, Long> moments(Ending ending, List<Future<Moment>> transactions) throws InterruptedException {
        List<Moment> moments = new ArrayList<>();
        for (Future<Moment> transaction : transactions) {
            try {
                moments.add(transaction.get());
            } catch (ExecutionException e) {
                throw new AssertionError(ending + " ended otherwise, seed " + SEED, e.getCause());
            }
        }
        return moments.stream().collect(groupingBy(moment -> moment, () -> new EnumMap<>(Moment.class), counting()));
    }
}
