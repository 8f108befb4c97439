package io.github.exposediris.jdbc.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.exposediris.embedded.EmbeddedIris;
import io.github.exposediris.embedded.Profile;
import io.github.exposediris.testkit.StatementLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * JDBC's metadata of a connection of the driver, with every kind of server behind it. Names are compared in upper case, as iris-pgwire
 * changes their case.
 */
@ParameterizedClass
@FieldSource("PROFILES")
class ReflectedMetaDataTest {
    static final List<Profile> PROFILES = List.of(Profile.CLEAN, Profile.PGWIRE_1_0_EMBEDDED, Profile.PGWIRE_1_0_EXTERNAL);

    @Parameter
    Profile profile;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private EmbeddedIris server;
    private Connection connection;
    private DatabaseMetaData metaData;

    @BeforeEach
    void connect() throws SQLException {
        server = EmbeddedIris.builder().profile(profile).listener(StatementLog.to(sent)).start();
        connection = DriverManager.getConnection("jdbc:iris-pgwire://127.0.0.1:" + server.port() + "/USER", "_SYSTEM", "SYS");
        for (String sql : List.of(
                "CREATE TABLE AUTHORS (ID BIGINT IDENTITY PRIMARY KEY, NAME VARCHAR(40) NOT NULL, born DATE DEFAULT CURRENT_DATE)",
                "CREATE TABLE LIB.BOOKS (ISBN VARCHAR(13) NOT NULL, AUTHOR BIGINT, PRICE NUMERIC(9,2) DEFAULT 1.5, "
                        + "CONSTRAINT PK_BOOKS PRIMARY KEY (ISBN), CONSTRAINT FK_AUTHOR FOREIGN KEY (AUTHOR) REFERENCES AUTHORS (ID) "
                        + "ON DELETE CASCADE)",
                "CREATE UNIQUE INDEX AUTHOR_NAME ON AUTHORS (NAME)",
                "CREATE VIEW READERS_VIEW AS SELECT name FROM AUTHORS")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        metaData = connection.getMetaData();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        server.close();
        assertTrue(sent.stream().noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("pg_")), sent::toString);
    }

    /** The values of some columns in each row. */
    private static List<List<@Nullable Object>> rows(ResultSet result, String... columns) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (result) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (String column : columns) {
                    Object value = result.getObject(column);
                    row.add(value instanceof String text ? text.toUpperCase(Locale.ROOT) : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void tellsTablesAndViewsByPattern() throws SQLException {
        assertEquals(
                List.of(
                        List.of("USER", "LIB", "BOOKS", "TABLE"), List.of("USER", "SQLUSER", "AUTHORS", "TABLE"),
                        List.of("USER", "SQLUSER", "READERS_VIEW", "VIEW")),
                sorted(rows(metaData.getTables(null, null, "%", null), "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE")));
        String[] tables = {"TABLE"};
        assertEquals(List.of(List.of("AUTHORS")), rows(metaData.getTables("USER", "sqluser", "AUTH%", tables), "TABLE_NAME"));
        assertEquals(List.of(), rows(metaData.getTables(null, null, "readers\\%view", null), "TABLE_NAME"));
        assertEquals(List.of(List.of("READERS_VIEW")), rows(metaData.getTables(null, null, "readers\\_view", null), "TABLE_NAME"));
        assertEquals(List.of(), rows(metaData.getTables("OTHER", null, "%", null), "TABLE_NAME"));
    }

    private static List<List<@Nullable Object>> sorted(List<List<@Nullable Object>> rows) {
        return rows.stream().sorted((one, other) -> one.toString().compareToIgnoreCase(other.toString())).toList();
    }

    @Test
    void tellsColumnsWithTypesAndDefaults() throws SQLException {
        assertEquals(
                List.of(
                        Arrays.asList("ISBN", Types.VARCHAR, 13, null, "NO", null, 1),
                        Arrays.asList("AUTHOR", Types.BIGINT, 19, 0, "YES", null, 2),
                        Arrays.asList("PRICE", Types.NUMERIC, 9, 2, "YES", "1.5", 3)),
                rows(metaData.getColumns(null, "LIB", "BOOKS", "%"), "COLUMN_NAME", "DATA_TYPE", "COLUMN_SIZE", "DECIMAL_DIGITS",
                        "IS_NULLABLE", "COLUMN_DEF", "ORDINAL_POSITION"));
        try (ResultSet id = metaData.getColumns(null, null, "authors", "ID")) {
            assertTrue(id.next());
            assertEquals(DatabaseMetaData.columnNoNulls, id.getInt("NULLABLE"));
            assertTrue(List.of("YES", "").contains(id.getString("IS_AUTOINCREMENT")), id.getString("IS_AUTOINCREMENT"));
            assertFalse(id.next());
        }
    }

    @Test
    void tellsKeysAndIndexes() throws SQLException {
        assertEquals(List.of(List.of("ISBN", 1, "PK_BOOKS")),
                rows(metaData.getPrimaryKeys(null, "lib", "books"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"));
        List<List<@Nullable Object>> keys = List.of(
                List.of("SQLUSER", "AUTHORS", "ID", "LIB", "BOOKS", "AUTHOR", "FK_AUTHOR", DatabaseMetaData.importedKeyCascade));
        String[] told = {
            "PKTABLE_SCHEM", "PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_SCHEM", "FKTABLE_NAME", "FKCOLUMN_NAME", "FK_NAME", "DELETE_RULE"};
        assertEquals(keys, rows(metaData.getImportedKeys(null, "lib", "books"), told));
        assertEquals(keys, rows(metaData.getExportedKeys(null, null, "AUTHORS"), told));
        assertEquals(keys, rows(metaData.getCrossReference(null, null, "authors", null, "lib", "books"), told));
        assertEquals(List.of(), rows(metaData.getCrossReference(null, null, "authors", null, "LIB", "AUTHORS"), told));
        assertTrue(rows(metaData.getIndexInfo(null, null, "AUTHORS", true, true), "INDEX_NAME", "NON_UNIQUE", "COLUMN_NAME")
                .contains(List.of("AUTHOR_NAME", false, "NAME")));
    }

    @Test
    void tellsSchemasTypesAndTheNamespace() throws SQLException {
        assertEquals(List.of(List.of("LIB", "USER"), List.of("SQLUSER", "USER")),
                rows(metaData.getSchemas(), "TABLE_SCHEM", "TABLE_CATALOG"));
        assertEquals(List.of(List.of("LIB")), rows(metaData.getSchemas("USER", "L_B"), "TABLE_SCHEM"));
        assertEquals(List.of(List.of("USER")), rows(metaData.getCatalogs(), "TABLE_CAT"));
        assertTrue(rows(metaData.getTableTypes(), "TABLE_TYPE").contains(List.of("VIEW")));
        assertTrue(rows(metaData.getTypeInfo(), "TYPE_NAME", "DATA_TYPE").contains(List.of("VECTOR", Types.OTHER)));
        assertSame(connection, metaData.getConnection());
    }

    @Test
    void refusesWhatIrisHasInAnotherForm() {
        assertThrows(SQLFeatureNotSupportedException.class, () -> metaData.getProcedures(null, null, "%"));
    }

    /** All that can be asked without arguments; {@link #close} sees that none of it went to a catalogue of PostgreSQL. */
    @Test
    void answersEveryQuestionWithoutAskingForPostgresql() throws Exception {
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getParameterCount() == 0) {
                try {
                    method.invoke(metaData);
                } catch (InvocationTargetException e) {
                    assertEquals(SQLFeatureNotSupportedException.class, e.getCause().getClass(), () -> method + ": " + e.getCause());
                }
            }
        }
        assertEquals(128, metaData.getMaxSchemaNameLength());
        assertTrue(metaData.storesMixedCaseIdentifiers());
    }
}
