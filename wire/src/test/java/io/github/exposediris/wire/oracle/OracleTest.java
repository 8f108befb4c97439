package io.github.exposediris.wire.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes every call on a real PostgreSQL and on the wire, and compares. What differs without standing in {@link Differences} fails, and
 * what stands there and does not differ.
 */
class OracleTest {
    private static final int LEAST_CALLS = 120;
    private static final Path PAGE = Path.of("..", "docs", "protocol-oracle.md");
    private static Oracle oracle;

    @BeforeAll
    static void start() throws IOException, SQLException {
        oracle = new Oracle();
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        oracle.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsPostgresDoesOrDiffersOnPurpose() {
        return Calls.all().stream().flatMap(OracleTest::compared);
    }

    private static Stream<DynamicTest> compared(DriverCall call) {
        List<String> differing = Differences.of(call);
        return call.ways().entrySet().stream().map(way -> DynamicTest.dynamicTest(
                call.group() + ": " + call.name() + " [" + way.getKey() + "]", () -> {
                    String expected = oracle.expected(way.getValue());
                    String actual = oracle.actual(way.getValue());
                    if (differing.contains(way.getKey())) {
                        assertNotEquals(expected, actual, "the listed difference is no more");
                    } else {
                        assertEquals(expected, actual);
                    }
                }));
    }

    @Test
    void makesEnoughCalls() {
        assertTrue(Calls.all().size() >= LEAST_CALLS);
        assertEquals(Calls.all().size(), Calls.all().stream().map(call -> call.group() + call.name()).distinct().count());
    }

    @Test
    void listsDifferencesOfKnownCallsOnly() {
        List<String> known = Calls.all().stream().map(call -> call.group() + ": " + call.name()).toList();
        List<String> listed = Differences.ALL.stream().map(difference -> difference.group() + ": " + difference.call()).toList();
        assertEquals(List.of(), listed.stream().filter(call -> !known.contains(call)).toList());
    }

    /** {@code -Doracle.write=true} writes the page anew. */
    @Test
    void keepsThePageUpToDate() throws IOException {
        String page = OraclePage.text(Calls.all(), Differences.ALL);
        if (Boolean.getBoolean("oracle.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.exists(PAGE) ? Files.readString(PAGE) : "", "write docs/protocol-oracle.md anew with -Doracle.write=true");
    }
}
