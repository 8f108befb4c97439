package io.github.exposediris.wire.server;

/**
 * Is told what happens at a server, for logs and tests. Called from the threads of the sessions, several at once, and waited for;
 * an exception ends the session that it came from.
 */
public interface WireListener {
    /** A client was let in. */
    default void sessionOpened() {}

    /** A client that was let in is gone. */
    default void sessionClosed() {}

    /**
     * A statement is about to run, or was refused before it could.
     *
     * @param sql the client's text, without the values of its parameters
     */
    default void statement(String sql) {}

    /**
     * A statement is about to go on to the database, for a statement of the client that the server hands on unread. One of the
     * client's may give several of these, or none.
     *
     * @param sql the text for the database
     */
    default void passedOn(String sql) {}
}
