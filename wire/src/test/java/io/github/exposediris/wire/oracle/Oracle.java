package io.github.exposediris.wire.oracle;

import io.github.exposediris.wire.server.WireServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Both servers, with the same tables. A PostgreSQL that does not start fails whoever asks for it. */
final class Oracle implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final WireServer wire;
    private final Connection resetPostgres;
    private final Connection resetWire;
    final Target expected;
    final Target actual;

    Oracle() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
        wire = WireServer.builder(new OracleEngine()).start();
        expected = new Target("PostgreSQL", postgres.getPort());
        actual = new Target("wire", wire.address().getPort());
        Calls.setUp(expected);
        Calls.setUp(actual);
        resetPostgres = expected.jdbc("");
        resetWire = actual.jdbc("");
    }

    /** What came of a call on a real PostgreSQL. */
    String expected(DriverCall.Body body) throws Exception {
        return outcome(expected, resetPostgres, body);
    }

    /** What came of a call on the wire. */
    String actual(DriverCall.Body body) throws Exception {
        return outcome(actual, resetWire, body);
    }

    private static String outcome(Target target, Connection reset, DriverCall.Body body) throws Exception {
        Calls.reset(reset);
        Log log = new Log();
        try {
            body.run(target, log);
        } catch (IOException | RuntimeException failure) {
            log.add("failure", failure.toString());
        }
        return log.toString();
    }

    @Override
    public void close() throws IOException, SQLException {
        resetWire.close();
        resetPostgres.close();
        wire.close();
        postgres.close();
    }
}
