package io.github.exposediris.embedded.h2;

import java.sql.Connection;
import java.util.Optional;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;

/** What only the engine's own session can do. */
final class EngineSessions {
    private EngineSessions() {}

    /** The engine's database behind a connection. */
    static Optional<Database> database(Connection connection) {
        return connection instanceof JdbcConnection jdbc && jdbc.getSession() instanceof SessionLocal session
                ? Optional.of(session.getDatabase())
                : Optional.empty();
    }

    /**
     * Forgets an interruption that came when the statement had ended already: the engine would keep it for a later one. PostgreSQL
     * documentation, "Canceling Requests in Progress": a cancel that arrives when the server is done has no effect.
     */
    static void forgetCancel(Connection connection) {
        if (connection instanceof JdbcConnection jdbc && jdbc.getSession() instanceof SessionLocal session) {
            try {
                session.checkCanceled();
            } catch (DbException stale) {
                // forgotten by being thrown
            }
        }
    }

    /** Interrupts the running statement; the next one runs again. Any thread may call it. */
    static void cancel(Connection connection) {
        if (connection instanceof JdbcConnection jdbc && jdbc.getSession() instanceof SessionLocal session) {
            session.cancel();
        }
    }
}
