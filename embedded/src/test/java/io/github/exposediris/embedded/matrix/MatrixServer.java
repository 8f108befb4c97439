package io.github.exposediris.embedded.matrix;

import io.github.exposediris.embedded.EmbeddedIris;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the rows run. */
interface MatrixServer {
    /** Runs a row on fresh tables. */
    void tryOut(Feature feature) throws SQLException;

    /** The server that the system property {@code support.matrix.url} names, or an EmbeddedIris for each row. */
    static MatrixServer current() {
        String url = System.getProperty("support.matrix.url");
        return url == null || url.isEmpty() ? MatrixServer::onStandIn : new GivenServer(url);
    }

    private static void onStandIn(Feature feature) throws SQLException {
        try (EmbeddedIris iris = EmbeddedIris.start()) {
            String url = "jdbc:postgresql://" + iris.host() + ":" + iris.port() + "/USER";
            try (Connection own = DriverManager.getConnection(url, "_SYSTEM", "");
                    Connection other = DriverManager.getConnection(url, "_SYSTEM", "")) {
                new Trial(feature, false, own, other).run();
            }
        }
    }
}
