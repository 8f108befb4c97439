package io.github.exposediris.embedded;

import io.github.exposediris.embedded.session.Access;
import io.github.exposediris.embedded.session.EngineOptions;
import io.github.exposediris.embedded.session.IrisEngine;
import io.github.exposediris.wire.server.WireListener;
import io.github.exposediris.wire.server.WireServer;
import io.github.exposediris.wire.server.WireServerBuilder;
import io.github.exposediris.wire.server.WireStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server inside this JVM that behaves as InterSystems IRIS 2025.3 behind the PostgreSQL wire: its SQL, its refusals with their
 * SQLCODEs, its transactions. It is not IRIS: its data lives in memory and goes with {@link #close()} unless the server was given a
 * directory, vectors are searched exactly, and ObjectScript is not there. What IRIS takes and the stand-in does not fails with
 * SQLCODE -400 and "the stand-in has no ...". In one thing it differs without saying so: a definition that needs a table which its
 * own transaction has changed commits that transaction and goes on in a new one. Each server has a database of its own. Thread-safe.
 */
public final class EmbeddedIris implements AutoCloseable {
    private final String name;
    private final Access access;
    private final Front front;
    private final WireServer wire;

    private EmbeddedIris(String name, Access access, Front front, WireServer wire) {
        this.name = name;
        this.access = access;
        this.front = front;
        this.wire = wire;
    }

    /** Starts a server on a free port of the loopback interface that lets everybody in. Blocking, see {@link Builder#start()}. */
    public static EmbeddedIris start() {
        return builder().start();
    }

    /** Begins to set up a server. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name that the server was given. */
    public String name() {
        return name;
    }

    /** The address to connect to. */
    public String host() {
        return wire.address().getAddress().getHostAddress();
    }

    /** The TCP port to connect to. */
    public int port() {
        return wire.address().getPort();
    }

    /** The neutral URL {@code iris://user@host:port/USER}; it holds no password. */
    public String url() {
        return "iris://" + access.user() + "@" + host() + ":" + port() + "/" + IrisEngine.NAMESPACE;
    }

    /** What the server has counted so far, round trips among it. */
    public WireStatistics statistics() {
        return wire.statistics();
    }

    /** How many connections to the engine are open for clients: one for each session, unless one was lost. */
    int engineConnections() throws SQLException {
        return front.engine().clientConnections();
    }

    /** Closes every connection, stops listening and drops the data that is in no directory. Blocking, at most some seconds; idempotent. */
    @Override
    public void close() {
        try (front) {
            wire.close();
        }
    }

    @Override
    public String toString() {
        return "EmbeddedIris[" + url() + "]";
    }

    /** Sets up a server. Each method changes the builder and returns it. For one thread. */
    public static final class Builder {
        private String name = "iris";
        private int port;
        private Access access = Access.trust();
        private @Nullable Path data;
        private Duration delay = Duration.ZERO;
        private @Nullable KeyStore keyStore;
        private char[] keyPassword = {};
        private boolean requireTls;
        private boolean dictionaryDenied;
        private WireListener listener = new WireListener() {};
        private Profile profile = Profile.CLEAN;

        private Builder() {}

        /** A name for messages; it need not be unique. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** The TCP port on the loopback interface; 0, the default, takes a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Lets in that user with that password only. A client shows by SCRAM-SHA-256 that it knows the password. */
        public Builder password(String user, String password) {
            access = Access.password(user, password);
            return this;
        }

        /** The same for clients without SCRAM: the password crosses the wire as it is. */
        public Builder clearTextPassword(String user, String password) {
            access = Access.clearText(user, password);
            return this;
        }

        /**
         * The directory to keep the data in, made where it is missing; in memory unless told otherwise. A commit that was answered
         * survives the process, however that ends, but not the machine. One server at a time has the directory, and only the
         * version of the stand-in that made it reads it.
         */
        public Builder data(Path directory) {
            data = directory;
            return this;
        }

        /**
         * How long each statement waits before it runs, for tests of latency: BEGIN and COMMIT among them, and what a driver sends
         * when it connects. A cancel request ends the wait. None unless told otherwise.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder delay(Duration delay) {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("A delay is not negative: " + delay + ".");
            }
            this.delay = delay;
            return this;
        }

        /**
         * Encrypts the connections of clients that ask for it, as pgjdbc does with {@code sslmode=require}. Reads the file at once.
         *
         * @param file a key store, PKCS #12 or JKS, with the server's key and certificate
         * @param password opens the key store and its key; copied
         * @throws UncheckedIOException if the file cannot be read, or not with this password
         * @throws IllegalArgumentException if the file is not there or is no key store
         */
        public Builder tls(Path file, char[] password) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("There is no key store " + file + ".");
            }
            try {
                keyStore = KeyStore.getInstance(file.toFile(), password);
                keyPassword = password.clone();
                return this;
            } catch (IOException failure) {
                throw new UncheckedIOException("The key store " + file + " cannot be read.", failure);
            } catch (GeneralSecurityException failure) {
                throw new IllegalArgumentException(file + " is no key store.", failure);
            }
        }

        /** Sends clients away that stay in clear; needs {@link #tls}. */
        public Builder requireTls() {
            requireTls = true;
            return this;
        }

        /**
         * Denies {@code %Dictionary} to every client, as IRIS does to users without the privileges of a developer: a statement that
         * names it is -99, and {@code %CHECKPRIV SELECT ON %Dictionary.PropertyDefinition} tells that the privilege is not held.
         */
        public Builder dictionaryDenied() {
            dictionaryDenied = true;
            return this;
        }

        /** Who is told of sessions and statements; nobody unless told otherwise. */
        public Builder listener(WireListener listener) {
            this.listener = listener;
            return this;
        }

        /** Which server it behaves as on the wire; {@link Profile#CLEAN} unless told otherwise. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Starts the server. Blocking: some hundred milliseconds for the first one of a JVM, some tens for others.
         *
         * @throws UncheckedIOException if the port or the data directory cannot be had; the message says why
         * @throws IllegalArgumentException if TLS is required and there is no key for it
         */
        public EmbeddedIris start() {
            IrisEngine engine = open();
            try {
                Front front = Front.of(engine, profile);
                return new EmbeddedIris(name, access, front, wire(front).start());
            } catch (IOException failure) {
                engine.close();
                throw new UncheckedIOException("EmbeddedIris \"" + name + "\" cannot listen on port " + port + ".", failure);
            } catch (RuntimeException failure) {
                engine.close();
                throw failure;
            }
        }

        private WireServerBuilder wire(Front front) {
            WireServerBuilder wire = front.builder().port(port).listener(listener);
            if (keyStore != null) {
                wire.tls(keyStore, keyPassword);
            }
            return requireTls ? wire.requireTls() : wire;
        }

        private IrisEngine open() {
            try {
                return IrisEngine.open(new EngineOptions(access, data, delay, dictionaryDenied, profile.hasPgCatalog()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure.getMessage(), failure);
            } catch (SQLException failure) {
                throw new IllegalStateException("The engine of EmbeddedIris does not open.", failure);
            }
        }
    }
}
