package io.github.exposediris.jdbc.exposed;

import java.sql.Connection;
import java.sql.SQLException;

/** The end of a transaction that is to last. */
public final class Commit {
    private Commit() {}

    /** Commits. Where the connection fails meanwhile, nobody knows whether it took effect, and the failure says so. Blocking. */
    public static void on(Connection connection) throws SQLException {
        boolean lostBefore = connection.isClosed();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw lostBefore ? e : CommitFailure.of(e);
        }
    }
}
