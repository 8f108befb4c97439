package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.server.ServerAnnouncement;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Gives each text a statement on the server at its first use, so that the server parses it once for each connection; pgjdbc would do so at
 * its fifth. Not behind iris-pgwire, which keeps nothing but the text, and tells the columns of such a statement by running it with NULLs
 * (protocol.py:3157-3195).
 */
final class ParsedOnce {
    private ParsedOnce() {}

    static void on(Connection connection) throws SQLException {
        if (!mayBeGateway(connection)) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        }
    }

    /** Whether the server may be iris-pgwire, by what it says. */
    static boolean mayBeGateway(Connection connection) throws SQLException {
        return new ServerAnnouncement(true, connection.getMetaData().getDatabaseProductVersion()).mayBePgWire();
    }
}
