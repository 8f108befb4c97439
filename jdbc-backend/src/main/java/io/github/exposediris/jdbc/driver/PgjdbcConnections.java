package io.github.exposediris.jdbc.driver;

import io.github.exposediris.jdbc.connection.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PreferQueryMode;

/** Connections of pgjdbc that somebody else opened, with settings of their own. */
public final class PgjdbcConnections {
    private PgjdbcConnections() {}

    /**
     * Such a connection as one to IRIS; it sends and reads texts from now on, as this library's own do.
     *
     * @throws SQLException if it cannot be used; the message tells what to set
     */
    public static Connection adapted(Connection connection) throws SQLException {
        PGConnection given = connection.unwrap(PGConnection.class);
        PreferQueryMode mode = given.getPreferQueryMode();
        if (mode == PreferQueryMode.SIMPLE || mode == PreferQueryMode.EXTENDED_FOR_PREPARED) {
            throw new SQLException(
                    "The DataSource's connections use preferQueryMode=" + mode.value() + ", with which a ';' inside a value may end a"
                            + " statement; set preferQueryMode=extended in its URL, or use jdbc:iris-pgwire: there.",
                    "08001");
        }
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        if (executor.isReWriteBatchedInsertsEnabled()) {
            throw new SQLException(
                    "The DataSource's connections use reWriteBatchedInserts=true, which makes one INSERT of several rows; IRIS takes none:"
                            + " leave it out of its URL, or use jdbc:iris-pgwire: there.",
                    "08001");
        }
        given.setAutosave(AutoSave.NEVER);
        ParsedOnce.on(connection);
        executor.setBinaryReceiveOids(Set.of());
        executor.setBinarySendOids(Set.of());
        String namespace = connection.getCatalog();
        String url = connection.getMetaData().getURL();
        return Connections.adapt(connection, new PgjdbcTraits(url, namespace, 0, ParsedOnce.mayBeGateway(connection)), () -> {});
    }
}
