package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a large result holds of the memory. The engine makes each row when it is asked for, and the client drops what it reads, so
 * what the heap has grown by between two rows is at least what the wire holds.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LargeResultTest {
    private static final long ROWS = Long.getLong("testkit.rows", 50_000);
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final int WEIGHINGS = 8;

    private final AtomicLong heaviest = new AtomicLong();
    private long before;

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void weigh(long row) {
        if (row % (ROWS / WEIGHINGS) == 0) {
            heaviest.accumulateAndGet(usedBytes() - before, Math::max);
        }
    }

    private WireServer server() throws IOException {
        return WireServer.builder(new GeneratingEngine(this::weigh)).start();
    }

    private void assertLight() {
        System.out.println("Held for a result of " + ROWS + " rows: at most " + heaviest.get() / 1024 + " KiB");
        assertTrue(heaviest.get() <= MOST_BYTES, "held " + heaviest.get() + " bytes");
    }

    /** The smaller the portions, the slower the client: the server has to wait for it again and again. */
    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024, 4096, 100})
    void holdsLittleOfAResultThatIsSentAtOnce(int portion) throws IOException {
        before = usedBytes();
        try (WireServer server = server();
                RawClient client = RawClient.loggedIn(server.address().getPort())) {
            client.send('Q', "ROWS " + ROWS + "\0");
            assertEquals(ROWS, client.countRows(portion));
        }
        assertLight();
    }

    @Test
    void holdsLittleOfAResultThatIsFetchedInPortions() throws IOException {
        before = usedBytes();
        try (WireServer server = server();
                RawClient client = RawClient.loggedIn(server.address().getPort())) {
            client.parse("", "ROWS " + ROWS).bind("", "").sync().types();
            long rows = 0;
            String types;
            do {
                types = client.execute("", 0x0364).sync().types();
                rows += types.chars().filter(type -> type == 'D').count();
            } while (types.contains("s"));
            assertEquals(ROWS, rows, client.lastError);
        }
        assertLight();
    }
}
