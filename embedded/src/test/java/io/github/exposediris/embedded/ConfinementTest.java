package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement of a client reaches files, Java classes, settings, users or other databases of the machine that the server is on. */
class ConfinementTest {
    private static final String SECRET = "a secret of the machine";

    /** What the wire itself says to COPY with a file. */
    private static final String FORBIDDEN = "42501";

    @TempDir
    private static Path directory;

    private static Path secret;
    private static Path target;
    private static EmbeddedIris iris;
    private static Connection connection;

    @BeforeAll
    static void open() throws IOException, SQLException {
        secret = Files.writeString(directory.resolve("secret.csv"), SECRET + "\n" + SECRET + "\n");
        target = directory.resolve("written");
        iris = EmbeddedIris.builder().data(directory.resolve("data")).start();
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER", "_SYSTEM", "");
        connection.createStatement().execute("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(200))");
        connection.createStatement().execute("INSERT INTO t VALUES (1, 'Bob')");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        iris.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SELECT * FROM CSVREAD('SECRET')",
                "SELECT CSVREAD('SECRET')",
                "SELECT * FROM \"CSVREAD\"('SECRET')",
                "SELECT * FROM t WHERE name IN (SELECT * FROM CSVREAD('SECRET'))",
                "INSERT INTO t SELECT 2, FILE_READ('SECRET')",
                "SELECT FILE_READ('SECRET')",
                "SELECT FILE_READ('SECRET', NULL) FROM t",
                "SELECT \"FILE_READ\"('SECRET')",
                "SELECT file_read/**/('SECRET') FROM t",
                "SELECT {fn FILE_READ('SECRET')}",
                "SELECT FILE_WRITE('x', 'TARGET')",
                "SELECT FILE_WRITE(name, 'TARGET') FROM t",
                "UPDATE t SET name = FILE_READ('SECRET')",
                "DELETE FROM t WHERE name = FILE_READ('SECRET')",
                "CALL CSVWRITE('TARGET', 'SELECT 1')",
                "SELECT CSVWRITE('TARGET', 'SELECT 1')",
                "SCRIPT TO 'TARGET'",
                "SCRIPT",
                "RUNSCRIPT FROM 'SECRET'",
                "BACKUP TO 'TARGET'",
                "SHUTDOWN",
                "SHUTDOWN IMMEDIATELY",
                "CHECKPOINT SYNC",
                "ANALYZE",
                "EXPLAIN ANALYZE SELECT 1",
                "CALL 1",
                "CALL FILE_READ('SECRET')",
                "EXECUTE IMMEDIATE 'SHUTDOWN'",
                "{call FILE_READ('SECRET')}",
                "CREATE ALIAS run FOR 'java.lang.System.exit'",
                "CREATE ALIAS run AS 'void run() { System.exit(0); }'",
                "CREATE AGGREGATE run FOR 'java.lang.Object'",
                "CREATE TRIGGER run BEFORE INSERT ON t FOR EACH ROW CALL 'java.lang.Object'",
                "CREATE LINKED TABLE other('org.h2.Driver', 'jdbc:h2:mem:other', 'sa', '', 'T')",
                "CREATE EXTERNAL TABLE other (a INT)",
                "CREATE TABLE other (a INT) ENGINE 'org.h2.mvstore.db.MVTableEngine'",
                "CREATE TABLE other AS SELECT * FROM CSVREAD('SECRET')",
                "CREATE VIEW other AS SELECT * FROM CSVREAD('SECRET')",
                "CREATE VIEW other AS SELECT FILE_READ('SECRET') AS a",
                "CREATE TABLE other (a VARCHAR(200) DEFAULT FILE_READ('SECRET'))",
                "CREATE TABLE other (a VARCHAR(200) COMPUTECODE {set x = 1})",
                "ALTER TABLE t ADD COLUMN a VARCHAR(200) DEFAULT FILE_READ('SECRET')",
                "CREATE USER other PASSWORD 'x' ADMIN",
                "ALTER USER IRIS_CLIENT ADMIN TRUE",
                "ALTER USER SA SET PASSWORD ''",
                "GRANT ALL ON SCHEMA IRIS TO IRIS_CLIENT",
                "CREATE ROLE other",
                "CREATE DOMAIN other AS INT",
                "CREATE CONSTANT other VALUE 1",
                "DROP ALL OBJECTS DELETE FILES",
                "DROP SCHEMA IRIS CASCADE",
                "DROP SCHEMA IRIS_INFORMATION CASCADE",
                "DROP ALIAS IRIS.TO_VECTOR",
                "DROP USER SA",
                "SET MODE PostgreSQL",
                "SET DB_CLOSE_DELAY 0",
                "SET WRITE_DELAY 10000",
                "SET TRACE_LEVEL_FILE 3",
                "SET ALLOW_LITERALS NONE",
                "SET JAVA_OBJECT_SERIALIZER 'java.lang.Object'",
                "SET @TLEVEL = 7",
                "SET SCHEMA IRIS",
                "SELECT H2VERSION()",
                "SELECT DATABASE_PATH()",
                "SELECT MEMORY_USED()",
                "SELECT CANCEL_SESSION(1)",
                "SELECT ABORT_SESSION(1)",
                "SELECT SESSION_ID()",
                "SELECT LINK_SCHEMA('a', 'org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC')",
                "SELECT * FROM LINK_SCHEMA('a', 'org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC')",
                "SELECT * FROM TABLE(a INT = 1)",
                "SELECT * FROM SYSTEM_RANGE(1, 3)",
                "SELECT * FROM INFORMATION_SCHEMA.SETTINGS",
                "SELECT * FROM INFORMATION_SCHEMA.USERS",
                "SELECT * FROM INFORMATION_SCHEMA.SESSIONS",
                "SELECT * FROM INFORMATION_SCHEMA.LOCKS",
                "SELECT * FROM INFORMATION_SCHEMA.IN_DOUBT",
                "SELECT * FROM \"INFORMATION_SCHEMA\".\"SETTINGS\"",
                "SELECT * FROM IRIS.t",
                "SELECT * FROM IRIS_INFORMATION.TABLES",
                "SELECT IRIS.TO_WHOLE(1)",
                "SELECT \"IRIS\".\"EXACT\"('a')",
                "SELECT DB_OBJECT_SQL('USER', 'SA')",
                "COPY t FROM 'SECRET'",
                "COPY t TO 'TARGET'",
                "COPY t FROM PROGRAM 'cat SECRET'",
                "LOAD DATA FROM FILE 'SECRET' INTO t"
            })
    void isRefused(String template) throws IOException {
        String sql = template.replace("SECRET", secret.toString()).replace("TARGET", target.toString());
        SQLException failure = assertThrows(SQLException.class, () -> run(sql));
        String message = String.valueOf(failure.getMessage());

        assertTrue(TestServer.code(failure) > 0 || FORBIDDEN.equals(failure.getSQLState()), message);
        assertFalse(message.contains(SECRET), message);
        assertFalse(message.toLowerCase(Locale.ROOT).replace("h2version", "").contains("h2"), message);
        assertTrue(Files.notExists(target));
        try (var files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
        assertEquals(List.of("1|Bob"), rowsOfANewConnection());
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rowsOfANewConnection() {
        String url = "jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER";
        try (Connection other = DriverManager.getConnection(url, "_SYSTEM", "")) {
            return TestServer.rows(other, "SELECT id, name FROM t");
        } catch (SQLException failure) {
            return List.of(String.valueOf(failure.getMessage()));
        }
    }
}
