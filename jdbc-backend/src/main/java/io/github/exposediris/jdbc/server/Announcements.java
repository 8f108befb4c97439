package io.github.exposediris.jdbc.server;

import io.github.exposediris.core.server.ServerAnnouncement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What a driver knows of its server without asking. */
final class Announcements {
    private Announcements() {}

    static ServerAnnouncement of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        boolean wire = !String.valueOf(metaData.getDriverName()).contains("InterSystems");
        return new ServerAnnouncement(wire, wire ? metaData.getDatabaseProductVersion() : null);
    }
}
