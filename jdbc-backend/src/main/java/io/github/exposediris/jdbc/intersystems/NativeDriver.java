package io.github.exposediris.jdbc.intersystems;

import io.github.exposediris.core.connect.IrisEndpoint.Superserver;
import io.github.exposediris.core.connect.IrisOptions;
import io.github.exposediris.core.error.ErrorDetails;
import io.github.exposediris.core.error.MissingDriverException;
import io.github.exposediris.jdbc.connection.Connections;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** InterSystems' own driver, which speaks to the superserver of IRIS. Thread-safe. */
public final class NativeDriver {
    /** The class of the driver, as its jar registers it. */
    public static final String CLASS = "com.intersystems.jdbc.IRISDriver";

    /** Where the driver is found: it is no dependency of this library. */
    public static final String COORDINATES = "com.intersystems:intersystems-jdbc:3.10.3";

    private final Driver driver;

    /** Uses that driver. */
    public NativeDriver(Driver driver) {
        this.driver = driver;
    }

    /**
     * The driver on the class path.
     *
     * @throws MissingDriverException if there is none
     */
    public static NativeDriver onClassPath() {
        return onClassPath(NativeDriver.class.getClassLoader());
    }

    static NativeDriver onClassPath(ClassLoader loader) {
        try {
            return new NativeDriver((Driver) Class.forName(CLASS, true, loader).getConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new MissingDriverException(
                    "jdbc:IRIS: and iris-native: need InterSystems' driver. Add " + COORDINATES + " to the class path.",
                    ErrorDetails.NONE, e);
        }
    }

    /**
     * Connects to a superserver. Blocking, at most for the time limit of the options.
     *
     * @throws SQLException if the server cannot be reached or refuses
     */
    public Connection connect(Superserver server, IrisOptions options) throws SQLException {
        String url = "jdbc:IRIS://" + server.authority() + "/" + URLEncoder.encode(options.namespace(), StandardCharsets.UTF_8);
        Connection connection = new TimedConnect(driver, options.connectTimeout()).connect(url, credentials(options));
        int querySeconds = options.limits().querySeconds();
        if (querySeconds > 0) {
            connection.setNetworkTimeout(Runnable::run, Connections.socketMillis(querySeconds));
        }
        return adapted(connection, options.namespace(), querySeconds);
    }

    /** A connection of the driver that somebody else opened. */
    public static Connection adapted(Connection connection, String namespace) {
        return adapted(connection, namespace, 0);
    }

    private static Connection adapted(Connection connection, String namespace, int querySeconds) {
        return Connections.adapt(connection, new InterSystemsTraits(namespace, querySeconds), () -> {});
    }

    private static Properties credentials(IrisOptions options) {
        Properties credentials = new Properties();
        credentials.setProperty("user", options.user());
        credentials.setProperty("password", options.password() == null ? "" : options.password());
        return credentials;
    }
}
