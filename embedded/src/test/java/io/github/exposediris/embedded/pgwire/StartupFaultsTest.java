package io.github.exposediris.embedded.pgwire;

import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Logging in, and asking to cancel. */
class StartupFaultsTest {
    private static final String SLOW = "SELECT 1";

    @TestFactory
    @Shows(PgWireFault.PASSWORD_NOT_ASKED)
    List<DynamicTest> anyPasswordLetsIn() {
        return FaultTests.of(PgWireFault.PASSWORD_NOT_ASKED)
                .server(builder -> builder.password("ann", "secret"))
                .see("in", "28P01", server -> logIn(server, "/USER", "ann"));
    }

    @TestFactory
    @Shows(PgWireFault.DATABASE_IGNORED)
    List<DynamicTest> anyDatabaseWillDo() {
        return FaultTests.of(PgWireFault.DATABASE_IGNORED)
                .see("in", "3D000", server -> logIn(server, "/NOWHERE", "ann"));
    }

    private static String logIn(FaultyServer server, String database, String user) {
        try {
            server.connect(database, user, "wrong");
            return "in";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    @TestFactory
    @Shows(PgWireFault.ONLY_PROTOCOL_3_0)
    List<DynamicTest> aNewerProtocolIsRefused() {
        return FaultTests.of(PgWireFault.ONLY_PROTOCOL_3_0).see("E", "v", server -> {
            try (WireClient client = new WireClient(server.port())) {
                return client.startup(3 << 16 | 2).messages().get(0).type() == 'E' ? "E" : "v";
            }
        });
    }

    @TestFactory
    @Shows(PgWireFault.OWN_PARAMETERS)
    List<DynamicTest> parametersAreOthers() {
        return FaultTests.of(PgWireFault.OWN_PARAMETERS).see(true, false, server -> {
            try (WireClient client = new WireClient(server.port())) {
                return client.startup(3 << 16).messages().stream()
                        .anyMatch(message -> message.text().equals("server_version_num|160000|"));
            }
        });
    }

    @TestFactory
    @Shows(PgWireFault.CANCEL_IGNORED)
    List<DynamicTest> cancellingDoesNothing() {
        return FaultTests.of(PgWireFault.CANCEL_IGNORED)
                .server(StartupFaultsTest::slow)
                .see("done", "57014", StartupFaultsTest::cancelled);
    }

    @TestFactory
    @Shows(PgWireFault.CANCEL_CLOSES_SOCKET)
    List<DynamicTest> cancellingClosesTheConnection() {
        return FaultTests.of(PgWireFault.CANCEL_CLOSES_SOCKET)
                .server(StartupFaultsTest::slow)
                .see("08006", "57014", StartupFaultsTest::cancelled);
    }

    private static EmbeddedIris.Builder slow(EmbeddedIris.Builder builder) {
        return builder.delay(Duration.ofSeconds(2));
    }

    /** Cancels as soon as the server has the statement, which then still waits for its delay. */
    private static String cancelled(FaultyServer server) throws Exception {
        try (Statement statement = server.connection().createStatement()) {
            FutureTask<Void> cancel = new FutureTask<>(() -> {
                server.awaitAsked(SLOW);
                statement.cancel();
                return null;
            });
            new Thread(cancel).start();
            String outcome = outcome(statement);
            cancel.get();
            return outcome;
        }
    }

    private static String outcome(Statement statement) {
        try {
            statement.executeQuery(SLOW);
            return "done";
        } catch (SQLException failure) {
            return failure.getSQLState().equals("57014") || failure.getMessage().contains("interrupted by user")
                    ? "57014"
                    : failure.getSQLState();
        }
    }
}
