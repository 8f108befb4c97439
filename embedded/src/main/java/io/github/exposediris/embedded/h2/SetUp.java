package io.github.exposediris.embedded.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

/** What a new database is given: the schemas, functions and views of IRIS. A database remembers with which ones it was set up. */
final class SetUp {
    /** Raised when rows are kept otherwise than before. */
    private static final int ROW_FORMAT = 1;

    private static final String SCRIPT = read("set-up.sql");
    /** Made when they are first asked for, and kept from then on. */
    private static final String VIEWS = "information-views.sql";
    private static final String FORMAT = ROW_FORMAT + "-" + checksum();

    private SetUp() {}

    static void run(Connection admin) throws SQLException {
        execute(admin, SCRIPT);
        try (Statement statement = admin.createStatement()) {
            statement.execute("COMMENT ON SCHEMA IRIS IS '" + FORMAT + "'");
        }
    }

    /** Runs another script. Tables that it makes are not kept with the database; what is kept it makes only where it is missing. */
    static void run(Connection admin, String script) throws SQLException {
        execute(admin, read(script));
    }

    private static void execute(Connection admin, String script) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String sql : script.split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Whether the database was set up by this version of the stand-in. */
    static boolean isCurrent(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT REMARKS FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = 'IRIS'")) {
            return rows.next() && FORMAT.equals(rows.getString(1));
        }
    }

    private static String checksum() {
        CRC32 checksum = new CRC32();
        checksum.update((SCRIPT + read(VIEWS)).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private static String read(String name) {
        try (InputStream script = SetUp.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The resource " + name + " is missing.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
