package io.github.exposediris.jdbc.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.core.server.Capability;
import io.github.exposediris.core.server.ServerCapabilities;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.statement.SqlStatement;
import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.jdbc.IrisJdbc;
import io.github.exposediris.jdbc.IrisJdbcDatabase;
import io.github.exposediris.jdbc.intersystems.NativeDriver;
import io.github.exposediris.jdbc.simulated.SimulatedDriver;
import io.github.exposediris.testkit.StatementLog;
import io.github.exposediris.wire.server.WireListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorCommandTest {
    private record Run(int status, String out, String err) {
        static Run of(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = DoctorCommand.run(List.of(arguments), stream(out), stream(err), () -> new NativeDriver(new SimulatedDriver()));
            return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private static PrintStream stream(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }

        /** The line of a capability, blanks joined. */
        String line(String capability) {
            return out.lines().filter(line -> line.startsWith(capability + "  ")).findFirst().orElse("").replaceAll(" {2,}", " | ");
        }
    }

    private static EmbeddedIris server(String profile) {
        return EmbeddedIris.builder().profile(Profile.named(profile)).start();
    }

    @Test
    void aServerThatKeepsEverythingIsSafe() {
        try (EmbeddedIris server = server("clean")) {
            Run run = Run.of(server.url());
            assertEquals(0, run.status(), run.out());
            String where = server.host() + ":" + server.port() + "/USER as _SYSTEM";
            assertTrue(run.out().startsWith("iris-doctor: " + where + "\n\ncapability "), run.out());
            assertTrue(run.out().endsWith("\nNothing is unsafe on this server.\n"), run.out());
            assertEquals("kind | a PostgreSQL wire that keeps values | observed", run.line("kind"));
            assertEquals("release | 2025.3 | observed | writes statements for it", run.line("release"));
            assertEquals("transactions | each connection has its own | observed", run.line("transactions"));
            assertEquals("update counts | told | inferred", run.line("update counts"));
            assertEquals("vectors | compared | observed", run.line("vectors"));
            assertEquals("hnsw | since 2025.1 | inferred | creates such an index where a table has one", run.line("hnsw"));
            assertEquals("dates | year-month-day | observed", run.line("dates"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pgwire-1.0-embedded; iris-pgwire 1.0 within IRIS; all connections share one; read as NULL; the statement goes on
            pgwire-1.0-external; iris-pgwire 1.0 outside of IRIS; there are none; kept; the connection is closed, the statement goes on
            """)
    void whatIrisPgwireLosesIsNamedWithWhatBecomesOfIt(String profile, String kind, String transactions, String empty, String cancel) {
        try (EmbeddedIris server = server(profile)) {
            Run run = Run.of(server.url());
            assertEquals(1, run.status(), run.out());
            assertEquals("kind | " + kind + " | observed | sends statements and values in a form that comes through unchanged",
                    run.line("kind"));
            assertEquals("transactions | " + transactions + " | inferred | transaction blocks only read and define; single writes in"
                    + " autoCommit; unsafeServer=ALLOW overrides", run.line("transactions"));
            assertTrue(run.line("empty texts").startsWith("empty texts | " + empty + " | observed"), run.out());
            assertEquals("update counts | always 0 | inferred | update and delete return -2, unknown; writes bound to a version and inserts"
                    + " that ignore duplicates are refused", run.line("update counts"));
            assertEquals("generated keys | not told | inferred | inserts that need the key are refused; make keys in the program, as"
                    + " UUIDTable does", run.line("generated keys"));
            assertEquals("cancel | " + cancel + " | inferred | a time limit closes the connection and a new one is made; the statement may"
                    + " run on", run.line("cancel"));
            assertTrue(run.line("dates").endsWith(profile.endsWith("external")
                    ? "sends and reads values in a form that comes through unchanged" : "year-month-day | observed"), run.out());
            assertTrue(run.out().endsWith("\nUnsafe or refused on this server: transactions, update counts, generated keys, cancel."
                    + " Everything else works.\n"), run.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void itOnlyReads(String profile) {
        List<String> sent = new CopyOnWriteArrayList<>();
        WireListener recorder = StatementLog.to(sent);
        try (EmbeddedIris server = EmbeddedIris.builder().profile(Profile.named(profile)).listener(recorder).start()) {
            Run.of(server.url());
            assertTrue(sent.stream().allMatch(sql -> sql.matches("SELECT .*|BEGIN|ROLLBACK|SHOW .*")), sent::toString);
            assertTrue(sent.stream().noneMatch(sql -> sql.contains("pg_")), sent::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            clean; update counts | told | observed; generated keys | told by LAST_IDENTITY | observed
            pgwire-1.0-embedded; update counts | one inserted row counts 0, two updated ones count 0 |; generated keys | not told
            pgwire-1.0-external; update counts | one inserted row counts 0, two updated ones count 0 |; generated keys | told while
            """)
    void withATableOfItsOwnItSeesWhatOnlyAWriteShows(String profile, String counts, String keys) {
        try (EmbeddedIris server = server(profile); IrisJdbcDatabase iris = checkup(server, 40)) {
            Run run = Run.of(server.url(), "--write-table", "checkup");
            assertTrue(run.line("update counts").startsWith(counts), run.out());
            assertTrue(run.line("generated keys").startsWith(keys), run.out());
            assertEquals(0, rows(iris));
        }
    }

    private static IrisJdbcDatabase checkup(EmbeddedIris server, int length) {
        IrisJdbcDatabase iris = IrisJdbc.connect(server.url());
        iris.<Boolean>autoCommit(tx -> {
            tx.execute("CREATE TABLE checkup (id BIGINT IDENTITY, mark VARCHAR(" + length + "))");
            return true;
        });
        return iris;
    }

    private static int rows(IrisJdbcDatabase iris) {
        return iris.transaction(tx -> tx.query(SqlStatement.of("SELECT mark FROM checkup"), row -> row.getString(1)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            clean              ; written and counted |; observed
            pgwire-1.0-embedded; written, counted as [0, 0] |; observed | counts inserted rows by their statement, not by the answer
            pgwire-1.0-external; written, counted as [0, 0] |; observed | counts inserted rows by their statement, not by the answer
            """)
    void aBatchIsWrittenAndCountedAndRemoved(String profile, String answer, String rest) {
        try (EmbeddedIris server = server(profile); IrisJdbcDatabase iris = checkup(server, 40)) {
            Run run = Run.of(server.url(), "--write-table", "checkup");
            assertEquals("batches | " + answer + " " + rest, run.line("batches"), run.out());
            assertEquals("writes | done and undone | observed", run.line("writes"), run.out());
            assertEquals(profile.equals("clean") ? 0 : 1, run.status());
            assertEquals(0, rows(iris));
        }
    }

    @Test
    void jsonTellsOfTheBatch() {
        try (EmbeddedIris server = server("clean"); IrisJdbcDatabase iris = checkup(server, 40)) {
            Run run = Run.of(server.url(), "--write-table", "checkup", "--json");
            assertEquals(0, run.status(), run.out());
            assertTrue(run.out().contains("{\"capability\": \"BATCHES\", \"answer\": \"written and counted\", \"evidence\": \"OBSERVED\","
                    + " \"treatment\": \"KEPT\", \"measure\": \"\"}"), run.out());
            assertEquals(0, rows(iris));
        }
    }

    @Test
    void interSystemsDriverWritesABatchToo() {
        try (EmbeddedIris server = server("clean"); IrisJdbcDatabase iris = checkup(server, 40)) {
            Run run = Run.of("jdbc:IRIS://" + server.host() + ":" + server.port() + "/USER", "--write-table", "checkup");
            assertEquals("batches | written and counted | observed", run.line("batches"), run.out());
            assertEquals(0, rows(iris));
        }
    }

    @Test
    void withoutATableNothingIsToldOfWrites() {
        try (EmbeddedIris server = server("clean")) {
            Run run = Run.of(server.url());
            assertEquals("", run.line("batches") + run.line("writes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "pgwire-1.0-embedded", "pgwire-1.0-external"})
    void aTableThatIsMissingIsAFindingAndNoLackOfAConnection(String profile) {
        try (EmbeddedIris server = server(profile)) {
            Run run = Run.of(server.url(), "--write-table", "NOWHERE");
            assertEquals(1, run.status(), run.out() + run.err());
            assertTrue(run.line("writes").startsWith("writes | failed: ") && run.line("writes").contains("'SQLUser.NOWHERE'"), run.out());
            assertTrue(run.line("update counts").contains("| inferred"), run.out());
            assertFalse(run.out().contains("are left in"), run.out());
            assertTrue(run.out().contains(", writes. Everything") || run.out().contains(": writes. Everything"), run.out());
        }
    }

    @Test
    void jsonTellsOfAWriteThatFailedAndWhatItWroteIsGone() {
        try (EmbeddedIris server = server("clean"); IrisJdbcDatabase iris = checkup(server, 10)) {
            Run run = Run.of("--json", server.url(), "--write-table", "checkup");
            assertEquals(1, run.status(), run.out() + run.err());
            assertTrue(run.out().contains("\"status\": 1") && run.out().contains("{\"capability\": \"WRITES\", \"answer\": \"failed: "),
                    run.out());
            assertTrue(run.out().contains("\"evidence\": \"OBSERVED\", \"treatment\": \"REFUSED\", \"measure\": \"nothing: what only a"
                    + " write shows was not seen, or not all of it\"}"), run.out());
            assertEquals(0, rows(iris));
        }
    }

    /** As where DELETE is a privilege that the user does not have. */
    @Test
    void rowsThatCannotBeRemovedAreNamed() throws SQLException {
        try (EmbeddedIris server = server("clean");
                IrisJdbcDatabase iris = checkup(server, 40);
                Connection connection = DriverManager.getConnection("jdbc:iris-pgwire://" + server.host() + ":" + server.port() + "/USER",
                        "_SYSTEM", "SYS")) {
            ServerCapabilities found = WriteCheck.seenBy(
                    withoutDelete(connection), "checkup", ServerCapabilities.complete(ServerRelease.NEWEST));
            assertEquals(Capability.BATCHES, found.findings().get(0).capability());
            String told = found.findings().get(1).answer();
            assertTrue(told.matches("failed: .*no privilege.* Rows with the mark 'doctor [0-9a-f]+' are left in checkup\\."), told);
            assertEquals(4, rows(iris));
        }
    }

    private static Connection withoutDelete(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments[0].toString().startsWith("DELETE")) {
                throw new SQLException("no privilege", "42501");
            }
            return method.invoke(connection, arguments);
        };
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Test
    void jsonHoldsTheSame() {
        try (EmbeddedIris server = server("pgwire-1.0-embedded")) {
            Run run = Run.of("--json", server.url());
            assertEquals(1, run.status());
            assertTrue(run.out().contains("\"status\": 1"), run.out());
            assertTrue(run.out().contains("{\"capability\": \"TRANSACTIONS\", \"answer\": \"all connections share one\", \"evidence\":"
                    + " \"INFERRED\", \"treatment\": \"REFUSED\", \"measure\": \"transaction blocks only read and define; single writes in"
                    + " autoCommit; unsafeServer=ALLOW overrides\"}"), run.out());
            assertTrue(run.out().startsWith("{\n") && run.out().endsWith("  ]\n}\n"), run.out());
        }
    }

    @Test
    void jsonQuotesWhatAServerMaySay() {
        assertEquals("\"a\\\"b\\\\c\\u000ad\\u0000é\"", JsonReport.quoted("a\"b\\c\nd\0é"));
    }

    @Test
    void interSystemsDriverIsExaminedToo() {
        try (EmbeddedIris server = server("clean")) {
            Run run = Run.of("jdbc:IRIS://" + server.host() + ":" + server.port() + "/USER");
            assertEquals(0, run.status(), run.out() + run.err());
            String where = server.host() + ":" + server.port() + "/USER as _SYSTEM";
            assertTrue(run.out().startsWith("iris-doctor: " + where + "\n\ncapability "), run.out());
            assertEquals("kind | IRIS by InterSystems' driver | observed", run.line("kind"));
            assertEquals("transactions | each connection has its own | inferred", run.line("transactions"));
        }
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "iris://ada:hunter2@127.0.0.1:" + free + "/USER";
        Run run = Run.of(url);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("iris-doctor: Cannot connect to 127.0.0.1:" + free + ": "), run.err());
        assertFalse(run.err().contains("hunter2"));
        Run json = Run.of(url, "--json");
        assertTrue(json.out().startsWith("{\n  \"status\": 2,\n  \"error\": \"Cannot connect to 127.0.0.1:"), json.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            postgres://db; iris-doctor: The connection URL cannot be used: it does not begin with iris://.
            '' ; iris-doctor: a URL is needed; see --help
            iris://a iris://b; iris-doctor: one URL only
            iris://a --verbose; iris-doctor: unknown option --verbose
            iris://a --write-table; iris-doctor: --write-table needs the name of a table
            iris://a --write-table 1t; iris-doctor: --write-table needs the name of a table
            """)
    void wrongUseIsToldWithTheReason(String line, String told) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith(told), run.err());
    }

    @Test
    void helpTellsTheOptions() {
        Run run = Run.of("--help");
        assertEquals(0, run.status());
        assertTrue(run.out().contains("--write-table NAME"));
    }
}
