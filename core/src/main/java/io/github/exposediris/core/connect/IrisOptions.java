package io.github.exposediris.core.connect;

import io.github.exposediris.core.server.ServerPolicy;
import io.github.exposediris.core.server.ServerRelease;
import io.github.exposediris.core.server.UnsafeServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a server and as whom. Immutable; {@link #toString()} shows no password.
 *
 * @param endpoint where
 * @param namespace the IRIS namespace
 * @param user the user name
 * @param password the password; null where the server asks for none
 * @param connectTimeout the longest wait for a connection to be made
 * @param poolSize the most connections that one database object keeps open
 * @param server what is said of the server: its release, and what becomes of unsafe transactions
 * @param limits how long statements and transactions may take
 */
public record IrisOptions(
        IrisEndpoint endpoint,
        String namespace,
        String user,
        @Nullable String password,
        Duration connectTimeout,
        int poolSize,
        ServerPolicy server,
        TransactionLimits limits) {

    /** The user where a URL names none. */
    public static final String DEFAULT_USER = "_SYSTEM";

    /** The namespace where a URL names none. */
    public static final String DEFAULT_NAMESPACE = "USER";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int POOL_SIZE = 10;

    /** Checks that the limits are positive. */
    public IrisOptions {
        if (connectTimeout.isNegative() || connectTimeout.isZero() || poolSize < 1) {
            throw new IllegalArgumentException("connectTimeout and poolSize must be positive");
        }
    }

    /** The default user and namespace at that endpoint, no password, 10 s to connect, 10 connections. */
    public static IrisOptions at(IrisEndpoint endpoint) {
        return new IrisOptions(
                endpoint, DEFAULT_NAMESPACE, DEFAULT_USER, null, CONNECT_TIMEOUT, POOL_SIZE, ServerPolicy.DEFAULT, TransactionLimits.NONE);
    }

    /**
     * The options that a URL tells; see {@link IrisUrl}.
     *
     * @throws io.github.exposediris.core.error.InvalidUrlException if it cannot be understood
     */
    public static IrisOptions parse(String url) {
        return IrisUrl.parse(url);
    }

    /** The same elsewhere. */
    public IrisOptions withEndpoint(IrisEndpoint other) {
        return new IrisOptions(other, namespace, user, password, connectTimeout, poolSize, server, limits);
    }

    /** The same in another namespace. */
    public IrisOptions withNamespace(String other) {
        return new IrisOptions(endpoint, other, user, password, connectTimeout, poolSize, server, limits);
    }

    /** The same as somebody else. */
    public IrisOptions withCredentials(String otherUser, @Nullable String otherPassword) {
        return new IrisOptions(endpoint, namespace, otherUser, otherPassword, connectTimeout, poolSize, server, limits);
    }

    /** The same with another limit on the wait for a connection. */
    public IrisOptions withConnectTimeout(Duration other) {
        return new IrisOptions(endpoint, namespace, user, password, other, poolSize, server, limits);
    }

    /** The same with another limit on connections. */
    public IrisOptions withPoolSize(int other) {
        return new IrisOptions(endpoint, namespace, user, password, connectTimeout, other, server, limits);
    }

    /** The same, with a release of the server that is not asked for. */
    public IrisOptions withRelease(ServerRelease other) {
        return withServer(server.withRelease(other));
    }

    /** The same, with another word on transactions that write where the server does not keep them apart. */
    public IrisOptions withUnsafeServer(UnsafeServer other) {
        return withServer(server.withUnsafeServer(other));
    }

    /**
     * The same with a limit on the wait for the answer to a statement; zero for none, which is the default. A transaction's own {@code
     * queryTimeout} goes before it. Past it the server is asked to cancel the statement, and a server that does not answer is left.
     */
    public IrisOptions withQueryTimeout(Duration other) {
        return withLimits(new TransactionLimits(other, limits.held()));
    }

    /** The same, with a report on every transaction that holds its connection for longer than that; zero, the default, for none. */
    public IrisOptions withLeakDetection(Duration other) {
        return withLimits(new TransactionLimits(limits.query(), other));
    }

    private IrisOptions withLimits(TransactionLimits other) {
        return new IrisOptions(endpoint, namespace, user, password, connectTimeout, poolSize, server, other);
    }

    private IrisOptions withServer(ServerPolicy other) {
        return new IrisOptions(endpoint, namespace, user, password, connectTimeout, poolSize, other, limits);
    }

    @Override
    public String toString() {
        String secret = password == null ? "none" : "***";
        return "IrisOptions[" + endpoint + ", namespace=" + namespace + ", user=" + user + ", password=" + secret
                + ", connectTimeout=" + connectTimeout + ", poolSize=" + poolSize + ", " + server + ", " + limits + "]";
    }
}
