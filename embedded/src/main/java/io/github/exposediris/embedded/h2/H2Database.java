package io.github.exposediris.embedded.h2;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.h2.Driver;

/**
 * One database, in memory or in a data directory. Clients come in as a user without administrator's rights, so that no statement of
 * theirs reaches files, Java classes or settings. Thread-safe.
 */
public final class H2Database implements AutoCloseable {
    private static final String CLIENT = "IRIS_CLIENT";
    private static final String CASE = ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    /** No character escapes in LIKE unless ESCAPE names one. */
    private static final String SETTINGS = ";MODE=LEGACY;DEFAULT_ESCAPE=;DB_CLOSE_DELAY=-1";
    /** A lock is waited for 10 seconds, the default of IRIS; the engine wants to be told by each connection, and would wait for two. */
    private static final String PATIENCE = ";LOCK_TIMEOUT=10000";
    /** Taken when the database opens. Where it holds tables the engine refuses it after that, which is passed over. */
    private static final String VECTORS =
            ";JAVA_OBJECT_SERIALIZER='" + VectorSerializer.class.getName() + "';IGNORE_UNKNOWN_SETTINGS=TRUE";

    private final Storage storage;
    private final Closeable held;
    private final Connection admin;
    private final Set<String> installed = new HashSet<>();
    private final Object commits = new Object();

    /** @param held what is given back when the database is closed */
    private H2Database(Storage storage, Closeable held) throws SQLException {
        this.storage = storage;
        this.held = held;
        admin = connect(CASE + PATIENCE + SETTINGS + VECTORS + storage.settings(), "SA");
    }

    /** Opens a new database in memory. */
    public static H2Database open() throws SQLException {
        return create(Storage.memory());
    }

    /**
     * Opens the database of a directory, which is made where it is missing.
     *
     * @throws IOException where the directory cannot be had; the message says why, for the person who named it
     */
    public static H2Database open(Path path) throws IOException {
        DataDirectory directory = DataDirectory.take(path);
        try {
            if (directory.isNew()) {
                create(Storage.file(directory.unfinished())).close();
                directory.finish();
            }
            return existing(directory);
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        } catch (SQLException failure) {
            directory.close();
            throw new IOException(directory + " holds no database that can be read.", failure);
        }
    }

    /** A connection for one client, or for the DDL of one. */
    public Connection client() throws SQLException {
        return connect(CASE + PATIENCE + ";SCHEMA_SEARCH_PATH=SQLUser", CLIENT);
    }

    /** A connection that may read the definitions of all tables. */
    public Connection catalog() throws SQLException {
        return connect(CASE, "SA");
    }

    /** How many connections the engine has, the stand-in's own among them. */
    public synchronized int connections() throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Makes sure that the schema is there and that clients may use it. */
    public synchronized void createSchema(String quotedName) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + quotedName);
            statement.execute("GRANT ALL ON SCHEMA " + quotedName + " TO " + CLIENT);
        }
    }

    /** Tells where the rows of catalogue tables come from; to be called before {@link #install}. */
    public void provide(CatalogSource source) {
        EngineSessions.database(admin).ifPresent(database -> CatalogTables.register(database, source));
    }

    /**
     * Runs a script of this package once: the catalogues that few clients ask for are made when the first one does.
     *
     * @param script the name of the resource
     */
    public synchronized void install(String script) throws SQLException {
        if (installed.add(script)) {
            SetUp.run(admin, script);
        }
    }

    /**
     * Commits what a connection did. In a file one after the other, as the engine would else write one session's commit while another's is
     * half done, and a process that is killed then would leave a part of it.
     */
    public void commit(Connection connection) throws SQLException {
        if (!storage.isFile()) {
            connection.commit();
            return;
        }
        synchronized (commits) {
            connection.commit();
        }
    }

    /** Forgets a cancellation that came too late for the statement before. For the session's own thread. */
    public static void forgetCancel(Connection connection) {
        EngineSessions.forgetCancel(connection);
    }

    /** Asks the engine to give up what the connection is doing. */
    public static void cancel(Connection connection) {
        EngineSessions.cancel(connection);
    }

    /** Closes the database; what is in memory goes with it. Idempotent. */
    @Override
    public synchronized void close() {
        EngineSessions.database(admin).ifPresent(CatalogTables::forget);
        try (held;
                Connection closing = admin;
                Statement statement = closing.createStatement()) {
            statement.execute(storage.shutDown());
        } catch (SQLException | IOException alreadyClosed) {
            // SHUTDOWN closes the connection under the statement; there is nothing left to close.
        }
    }

    private static H2Database create(Storage storage) throws SQLException {
        H2Database database = new H2Database(storage, () -> {});
        try {
            database.setUp();
            return database;
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static H2Database existing(DataDirectory directory) throws SQLException, IOException {
        H2Database database = new H2Database(Storage.file(directory.database()), directory);
        try {
            if (SetUp.isCurrent(database.admin)) {
                EngineSessions.database(database.admin).ifPresent(Leftovers::takeBack);
                return database;
            }
        } catch (SQLException failure) {
            database.close();
            throw failure;
        }
        database.close();
        throw new IOException(directory + " was written by another version of EmbeddedIris.");
    }

    private void setUp() throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("CREATE USER " + CLIENT + " PASSWORD '" + storage.password() + "'");
        }
        SetUp.run(admin);
        createSchema("\"SQLUser\"");
    }

    private Connection connect(String settings, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", storage.password());
        return new Driver().connect(storage.url() + settings, properties);
    }
}
