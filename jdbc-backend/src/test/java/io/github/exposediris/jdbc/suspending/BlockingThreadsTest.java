package io.github.exposediris.jdbc.suspending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockingThreadsTest {
    @Test
    void platformThreadsAreBoundedAndKeepNoJvmAlive() throws Exception {
        ExecutorService threads = BlockingThreads.platform(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(threads.submit(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                three.countDown();
                assertTrue(three.await(10, TimeUnit.SECONDS));
                now.decrementAndGet();
                return Thread.currentThread().isDaemon();
            }));
        }
        for (Future<Boolean> call : calls) {
            assertTrue(call.get());
        }
        assertEquals(3, most.get());
    }

    @Test
    void virtualThreadsAreTakenWhereTheJdkHasThem() {
        boolean platform = BlockingThreads.upTo(3) instanceof ThreadPoolExecutor;
        assertEquals(Runtime.version().feature() < 21, platform);
    }

    @Test
    void aLaneMakesOneCallAtATimeInOrder() throws Exception {
        Lane lane = new Lane(BlockingThreads.platform(4));
        AtomicInteger now = new AtomicInteger();
        List<Integer> order = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            int call = i;
            lane.execute(() -> {
                assertEquals(1, now.incrementAndGet());
                order.add(call);
                now.decrementAndGet();
                all.countDown();
            });
        }
        assertTrue(all.await(10, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, 1_000).boxed().toList(), order);
    }
}
