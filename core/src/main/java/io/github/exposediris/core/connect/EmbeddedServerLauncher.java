package io.github.exposediris.core.connect;

/**
 * Starts servers inside this JVM. Found through {@link java.util.ServiceLoader}; implemented by {@code exposed-iris-embedded}.
 * Thread-safe.
 */
public interface EmbeddedServerLauncher {
    /**
     * Starts the server of that name, or joins it where it runs: one name is one server, whichever backend asks, alive until its
     * last lease is closed. Blocking, some hundred milliseconds for the first server of a JVM.
     *
     * @param name letters, digits, {@code -}, {@code _} and {@code .}
     */
    Lease acquire(String name);

    /** The right to use a server that runs in this JVM. */
    interface Lease extends AutoCloseable {
        /** The name or address to connect to. */
        String host();

        /** The TCP port. */
        int port();

        /** Gives the right back; the last one stops the server and drops its data. Idempotent, does not throw. */
        @Override
        void close();
    }
}
