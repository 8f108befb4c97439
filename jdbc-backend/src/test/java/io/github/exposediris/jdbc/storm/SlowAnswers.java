package io.github.exposediris.jdbc.storm;

import io.github.exposediris.wire.server.WireListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that run on whatever becomes of their clients, as on a server that cannot cancel, and cost no processor. Thread-safe. */
final class SlowAnswers implements WireListener {
    private static final Pattern SLOW = Pattern.compile("slow \\d+");
    private static final int AT_MOST_SECONDS = 30;

    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    /** A word that makes a statement slow which holds it, until {@link #end}. */
    String word() {
        String word = "slow " + count.incrementAndGet();
        running.put(word, new CountDownLatch(1));
        return word;
    }

    void end(String word) {
        running.get(word).countDown();
    }

    @Override
    public void statement(String sql) {
        Matcher slow = SLOW.matcher(sql);
        if (slow.find()) {
            await(running.get(slow.group()));
        }
    }

    private static void await(CountDownLatch answered) {
        try {
            answered.await(AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException serverCloses) {
            Thread.currentThread().interrupt();
        }
    }
}
