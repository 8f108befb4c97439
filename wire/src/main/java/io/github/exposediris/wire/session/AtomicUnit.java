package io.github.exposediris.wire.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** Several JDBC statements that count as one of the client: all of them are kept, or none, within a transaction or without one. */
final class AtomicUnit implements AutoCloseable {
    private final Connection connection;
    private final @Nullable Savepoint savepoint;
    private boolean open = true;

    AtomicUnit(Connection connection) throws SQLException {
        this.connection = connection;
        if (connection.getAutoCommit()) {
            savepoint = null;
            connection.setAutoCommit(false);
        } else {
            savepoint = connection.setSavepoint();
        }
    }

    void keep() throws SQLException {
        if (savepoint == null) {
            connection.commit();
        } else {
            connection.releaseSavepoint(savepoint);
        }
        open = false;
    }

    /** Undoes what was not kept. */
    @Override
    public void close() throws SQLException {
        try {
            if (open && savepoint == null) {
                connection.rollback();
            } else if (open) {
                connection.rollback(savepoint);
            }
        } finally {
            open = false;
            if (savepoint == null) {
                connection.setAutoCommit(true);
            }
        }
    }
}
