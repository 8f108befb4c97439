package io.github.exposediris.wire.engine;

import java.sql.SQLException;
import java.util.Map;

/** A database behind the wire. One per server; called from the threads of all sessions at once. */
public interface Engine {
    /**
     * Opens the session of one client. Blocking; called once the client's start-up message was read and, where the engine asks
     * for one, its password was checked.
     *
     * @throws SQLException if the engine refuses the client, for instance an unknown database; the client is told what {@link
     *     EngineError#of(SQLException)} makes of it, as a fatal error
     */
    EngineSession open(ClientStartup startup) throws SQLException;

    /** Whether this client must prove who it is, and how. Called before {@link #open}. */
    PasswordCheck passwordCheck(ClientStartup startup);

    /** What the server announces of itself as PostgreSQL run-time parameters, {@code server_version} among them. */
    Map<String, String> parameters();
}
