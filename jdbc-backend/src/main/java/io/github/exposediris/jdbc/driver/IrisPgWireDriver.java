package io.github.exposediris.jdbc.driver;

import io.github.exposediris.core.connect.EmbeddedServerLauncher.Lease;
import io.github.exposediris.core.connect.EmbeddedServers;
import io.github.exposediris.core.connect.HostAndPort;
import io.github.exposediris.core.connect.IrisEndpoint.Embedded;
import io.github.exposediris.core.connect.IrisEndpoint.Server;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.InvalidUrlException;
import io.github.exposediris.core.error.MissingDriverException;
import io.github.exposediris.jdbc.connection.Connections;
import io.github.exposediris.jdbc.gateway.PlainConnection;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connects to {@code jdbc:iris-pgwire://host:port/NAMESPACE}, to the first that can be reached of {@code
 * jdbc:iris-pgwire://host:port,host2:port2/NAMESPACE}, and, to a server in this JVM, {@code jdbc:iris-embedded:name}.
 * Found by {@link DriverManager}. Thread-safe.
 */
public final class IrisPgWireDriver implements Driver {
    private static final String[] PREFIXES = {"jdbc:iris-pgwire:", "jdbc:iris-embedded:"};

    static {
        try {
            DriverManager.registerDriver(new IrisPgWireDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final HostsInOrder hosts = new HostsInOrder();
    private final KnownServers servers = new KnownServers(this::connect);

    /** A driver; one is registered when the class is loaded. */
    public IrisPgWireDriver() {}

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIXES[0]) || url.startsWith(PREFIXES[1]);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        try {
            return plain(withCredentials(IrisOptions.parse(url), info));
        } catch (InvalidUrlException e) {
            throw new SQLException(e.getMessage(), "08001", e);
        }
    }

    /** A connection for a program that uses it by itself. */
    private Connection plain(IrisOptions options) throws SQLException {
        Connection connection = connect(options);
        return ParsedOnce.mayBeGateway(connection) ? PlainConnection.of(connection, servers.of(options)) : connection;
    }

    /** Connects with options, for one who adapts statements to the server himself. Blocking, at most for their time limit, which all hosts share. */
    public Connection connect(IrisOptions options) throws SQLException {
        if (options.endpoint() instanceof Server server) {
            return connect(server, options, () -> {});
        }
        Lease lease = EmbeddedServers.acquire(((Embedded) options.endpoint()).name());
        try {
            return connect(new Server(lease.host(), lease.port()), options, lease::close);
        } catch (SQLException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Connection connect(Server server, IrisOptions options, Runnable afterClose) throws SQLException {
        long millis = DriverSettings.connectSeconds(options) * 1000;
        try {
            return hosts.connect(server, millis, (host, share) -> connect(server, host, options, share, afterClose));
        } catch (NoClassDefFoundError e) {
            throw new MissingDriverException(
                    "iris: and jdbc:iris-pgwire: need pgjdbc. Add org.postgresql:postgresql:42.7.14 to the class path.",
                    ErrorDetails.NONE, e);
        }
    }

    private static Connection connect(Server server, HostAndPort host, IrisOptions options, long millis, Runnable afterClose)
            throws SQLException {
        Connection connection = Pgjdbc.DRIVER.connect(DriverSettings.url(host, options), DriverSettings.of(options, millis));
        if (connection == null) {
            throw new SQLException("pgjdbc did not take the connection to " + host.authority(), "08004");
        }
        int querySeconds = options.limits().querySeconds();
        connection.setNetworkTimeout(Runnable::run, Connections.socketMillis(querySeconds));
        ParsedOnce.on(connection);
        boolean gateway = ParsedOnce.mayBeGateway(connection);
        String url = "jdbc:iris-pgwire://" + server.authority() + "/" + options.namespace();
        PgjdbcTraits traits = new PgjdbcTraits(url, options.namespace(), querySeconds, gateway);
        return Connections.adapt(connection, traits, afterClose);
    }

    private static IrisOptions withCredentials(IrisOptions options, Properties info) {
        String user = info.getProperty("user");
        return user == null || user.isEmpty() ? options : options.withCredentials(user, info.getProperty("password"));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 0;
    }

    @Override
    public int getMinorVersion() {
        return 1;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the driver logs nothing");
    }

    /** Apart, so that this class loads where InterSystems' driver is used and pgjdbc is not there. */
    private static final class Pgjdbc {
        static final org.postgresql.Driver DRIVER = new org.postgresql.Driver();
    }
}
