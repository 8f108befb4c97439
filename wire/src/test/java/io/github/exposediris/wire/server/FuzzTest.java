package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken messages by the thousand: each session ends, none crashes or hangs, and the server goes on. */
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class FuzzTest {
    private static final long SEED = Long.getLong("testkit.seed", 20_261_121);
    private static final int MESSAGES = Integer.getInteger("testkit.messages", 5_000);
    private static final int CLIENTS = 4;
    private static final int EACH = 50;

    @Test
    void outlivesBrokenMessages() throws Exception {
        System.out.println("Seed of the broken messages: " + SEED);
        Fixture fixture = new Fixture(builder -> builder.maxMessageBytes(100_000).loginTimeout(Duration.ofSeconds(30)));
        try (fixture) {
            int batches = MESSAGES / EACH / CLIENTS;
            runAll(client -> {
                for (int batch = 0; batch < batches; batch++) {
                    converse(fixture.port(), SEED + (long) client * batches + batch, batch % 3);
                }
            });
            answersAHealthyClient(fixture.port());
        }
        assertEquals(0, fixture.engine.openSessions());
        assertEquals(0, fixture.threads());
    }

    private interface Client {
        void run(int number) throws IOException;
    }

    private static void runAll(Client work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    work.run(number);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One connection: broken from its start, broken in its frames, or broken inside sound frames. */
    private static void converse(int port, long seed, int kind) throws IOException {
        MutatedConversation conversation = new MutatedConversation(seed);
        try (RawClient client = kind == 0 ? new RawClient(port) : RawClient.loggedIn(port)) {
            if (kind == 0) {
                client.rawOrGone(conversation.startUpMessage());
            }
            client.rawOrGone(conversation.messages(EACH, kind == 2));
            String answer = client.answerToTheEnd();
            assertFalse(answer.contains("internal error"), () -> "seed " + seed + ": " + answer);
        }
    }

    private static void answersAHealthyClient(int port) throws IOException {
        try (RawClient client = RawClient.loggedIn(port)) {
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
        }
    }
}
