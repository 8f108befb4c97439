package io.github.exposediris.wire.fault;

import io.github.exposediris.wire.engine.ClientStartup;
import io.github.exposediris.wire.engine.EngineError;
import io.github.exposediris.wire.sql.Statements;
import java.util.List;
import java.util.Map;

/**
 * The decisions of the protocol that a server may take otherwise; as they stand, they are PostgreSQL's. One for a server; called
 * from the threads of all sessions at once.
 */
public interface ProtocolBehaviour {
    /** PostgreSQL's. */
    ProtocolBehaviour CORRECT = new ProtocolBehaviour() {};

    /** Whether a newer minor version of the protocol is answered with the one that the server has; otherwise it is refused. */
    default boolean negotiatesVersion() {
        return true;
    }

    /**
     * What is announced after the log-in, in that order.
     *
     * @param parameters what should be announced
     */
    default Map<String, String> announced(Map<String, String> parameters, ClientStartup client) {
        return parameters;
    }

    /** What a cancel request does. */
    default CancelEffect cancelEffect() {
        return CancelEffect.CANCELS;
    }

    /** The statements of a simple query's text, those without anything in them left out. */
    default List<String> statements(String text) {
        return Statements.split(text);
    }

    /** Whether a simple query without a statement is answered; otherwise the client waits for ever. */
    default boolean answersEmptySimpleQuery() {
        return true;
    }

    /** Whether a prepared text without a statement is known as such; otherwise it is run as any other. */
    default boolean knowsEmptyPreparedQuery() {
        return true;
    }

    /** Whether the first failure in a simple query is the end of it. */
    default boolean stopsAtFailure() {
        return true;
    }

    /** Whether what follows a failure is dropped up to {@code Sync}. */
    default boolean skipsToSync() {
        return true;
    }

    /**
     * Whether the wire itself reads a statement's parameters; otherwise the engine's session is given the text as it came, and
     * adapts it to an {@link io.github.exposediris.wire.engine.OpaqueStatement}.
     */
    default boolean readsParameters() {
        return true;
    }

    /** Whether a name that a prepared statement or portal has is refused to another. */
    default boolean refusesTakenNames() {
        return true;
    }

    /** Whether portals end with their transaction. */
    default boolean endsPortals() {
        return true;
    }

    /** Whether a portal that had to be run to be described is run only once. */
    default boolean runsPortalOnce() {
        return true;
    }

    /** Whether {@code Execute} sends no more rows than it was asked for. */
    default boolean honoursRowLimit() {
        return true;
    }

    /**
     * What the client is told of a failure.
     *
     * @param message the type of the message that failed
     */
    default EngineError failure(char message, EngineError error) {
        return error;
    }

    /** Whether an error has more fields than severity, SQLSTATE and message. */
    default boolean tellsErrorDetails() {
        return true;
    }
}
