package io.github.exposediris.wire.session;

import io.github.exposediris.wire.auth.MockVerifiers;
import io.github.exposediris.wire.engine.Engine;
import io.github.exposediris.wire.fault.ProtocolBehaviour;
import io.github.exposediris.wire.transport.Tls;
import org.jspecify.annotations.Nullable;

/** What the sessions of one server share. Thread-safe. */
public interface SessionHost {
    /** The database behind the server. */
    Engine engine();

    /** Where the server does otherwise than the protocol wants. */
    ProtocolBehaviour behaviour();

    /** The bounds of a session. */
    SessionLimits limits();

    /** How connections are encrypted; null where they are not. */
    @Nullable Tls tls();

    /** What users who do not exist are asked with. */
    MockVerifiers mockVerifiers();

    /** The keys by which running sessions can be cancelled. */
    CancelKeys cancelKeys();

    /** Counts the changes of definitions, whichever session made them. */
    Definitions definitions();

    /** Asks for one of the server's places; {@link #leave} gives it back. */
    boolean enter();

    /** Gives back what {@link #enter} granted. */
    void leave();

    /** A client was let in. */
    void opened();

    /** A client that was let in is gone. */
    void closed();

    /** A statement is about to run, or was refused before it could. */
    void statement(String sql);

    /** A statement is about to go on to the database for an opaque one of the client. */
    void passedOn(String sql);

    /** Rows were written for the client. */
    void rows(long count);

    /** An answer that ends with {@code ReadyForQuery} is about to be sent. */
    void roundTrip();
}
