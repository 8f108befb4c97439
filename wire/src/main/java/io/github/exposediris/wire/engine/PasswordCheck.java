package io.github.exposediris.wire.engine;

import org.jspecify.annotations.Nullable;

/** How a client proves who it is. */
public sealed interface PasswordCheck {
    /** Nobody is asked for a password. */
    record Trust() implements PasswordCheck {}

    /** The client sends its password in clear text; meant for loopback and for TLS. */
    record ClearText(Verifier verifier) implements PasswordCheck {}

    /**
     * The client shows by SCRAM-SHA-256 that it knows the password, which never crosses the wire (RFC 5802, RFC 7677).
     *
     * @param verifier what the server knows of the user; null where there is no such user, who then fails like one with a wrong
     *     password
     */
    record Scram(@Nullable ScramVerifier verifier) implements PasswordCheck {}

    /** Tells whether a password is the right one; must take the same time for a wrong one. Thread-safe. */
    @FunctionalInterface
    interface Verifier {
        boolean accepts(String password);
    }
}
