package io.github.exposediris.embedded.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.h2.Driver;

/**
 * One database in memory. Clients come in as a user without administrator's rights, so that no statement of theirs reaches files,
 * Java classes or settings. Thread-safe.
 */
public final class H2Database implements AutoCloseable {
    private static final String CLIENT = "IRIS_CLIENT";
    private static final String CASE = ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    /** No character escapes in LIKE unless ESCAPE names one; a lock is waited for 10 seconds, the default of IRIS. */
    private static final String SETTINGS = ";MODE=LEGACY;DEFAULT_ESCAPE=;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1"
            + ";JAVA_OBJECT_SERIALIZER='" + VectorSerializer.class.getName() + "'";

    private final String url = "jdbc:h2:mem:iris-" + UUID.randomUUID();
    private final String password = UUID.randomUUID().toString();
    private final Connection admin;

    private H2Database() throws SQLException {
        admin = connect(url + CASE + SETTINGS, "SA");
    }

    /** Opens a new database with the schemas of IRIS. */
    public static H2Database open() throws SQLException {
        H2Database database = new H2Database();
        try {
            database.setUp();
            return database;
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** A connection for one client, or for the DDL of one. */
    public Connection client() throws SQLException {
        return connect(url + CASE + ";SCHEMA_SEARCH_PATH=SQLUser", CLIENT);
    }

    /** A connection that may read the definitions of all tables. */
    public Connection catalog() throws SQLException {
        return connect(url + CASE, "SA");
    }

    /** Makes sure that the schema is there and that clients may use it. */
    public synchronized void createSchema(String quotedName) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + quotedName);
            statement.execute("GRANT ALL ON SCHEMA " + quotedName + " TO " + CLIENT);
        }
    }

    /** Asks the engine to give up what the connection is doing. */
    public static void cancel(Connection connection) {
        EngineSessions.cancel(connection);
    }

    /** Drops the database and all that is in it. */
    @Override
    public synchronized void close() {
        try (Connection closing = admin;
                Statement statement = closing.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyClosed) {
            // SHUTDOWN closes the connection under the statement; there is nothing left to close.
        }
    }

    private void setUp() throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("CREATE USER " + CLIENT + " PASSWORD '" + password + "'");
            for (String sql : script("set-up.sql").split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        createSchema("\"SQLUser\"");
    }

    private Connection connect(String to, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new Driver().connect(to, properties);
    }

    private static String script(String name) {
        try (InputStream script = H2Database.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
