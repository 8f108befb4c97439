package io.github.exposediris.wire.engine;

/** How a client proves who it is. */
public sealed interface PasswordCheck {
    /** Nobody is asked for a password. */
    record Trust() implements PasswordCheck {}

    /** The client sends its password in clear text; meant for loopback and for TLS. */
    record ClearText(Verifier verifier) implements PasswordCheck {}

    /** Tells whether a password is the right one; must take the same time for a wrong one. Thread-safe. */
    @FunctionalInterface
    interface Verifier {
        boolean accepts(String password);
    }
}
