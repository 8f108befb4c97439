package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps its data in a directory finds it there when it is started again. */
class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void rowsAndDefinitionsAreThereAgain() throws SQLException {
        during(statement -> {
            statement.execute("CREATE TABLE Notes (id IDENTITY, Title VARCHAR(40) NOT NULL, seen BIT DEFAULT 0, body LONGVARCHAR)");
            statement.execute("CREATE UNIQUE INDEX TitleIdx ON Notes (Title)");
            statement.execute("CREATE VIEW Titles AS SELECT Title FROM Notes");
            statement.execute("INSERT INTO Notes (Title, body) VALUES ('One', 'a stream')");
            statement.execute("CREATE TABLE Other.Place (id INT PRIMARY KEY, note INT REFERENCES Notes (id))");
            statement.execute("INSERT INTO Other.Place VALUES (7, 1)");
        });
        during(statement -> {
            Connection connection = statement.getConnection();
            assertEquals(List.of("1|One|f|a stream"), TestServer.rows(connection, "SELECT id, title, seen, body FROM notes"));
            assertEquals(List.of("One"), TestServer.rows(connection, "SELECT * FROM titles WHERE title = 'ONE'"));
            assertEquals(119, refusal(statement, "INSERT INTO Notes (Title) VALUES ('one')"));
            assertEquals(111, refusal(statement, "INSERT INTO Notes (id, Title) VALUES (9, 'x')"));
            assertEquals(121, refusal(statement, "INSERT INTO Other.Place VALUES (8, 99)"));
        });
    }

    @Test
    void informationSchemaIsTheSameAfterwards() throws SQLException {
        during(statement -> {
            statement.execute("CREATE TABLE Items (id IDENTITY, vec VECTOR(DOUBLE, 3), price NUMERIC(9, 2) %DESCRIPTION 'in euros')");
            statement.execute("CREATE INDEX Near ON TABLE Items (vec) AS HNSW(Distance='Cosine', M=16)");
            statement.execute("CREATE VIEW Cheap AS SELECT id FROM Items WHERE price < 1");
        });
        String before = described();
        String after = described();

        assertTrue(before.contains("VECTOR") || before.contains("VARCHAR"), before);
        assertTrue(before.contains("in euros"), before);
        assertEquals(before, after);
    }

    @Test
    void aViewOfInformationSchemaIsThereAgain() throws SQLException {
        during(statement ->
                statement.execute("CREATE VIEW Shown AS SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'VIEW'"));
        during(statement -> {
            assertEquals(List.of("Shown"), TestServer.rows(statement.getConnection(), "SELECT TABLE_NAME FROM Shown"));
            assertEquals(
                    List.of("1"), TestServer.rows(statement.getConnection(), "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"));
        });
    }

    @Test
    void vectorsKeepTheirShapeAndTheirIndex() throws SQLException {
        during(statement -> {
            statement.execute("CREATE TABLE Items (id INT PRIMARY KEY, vec VECTOR(DOUBLE, 3))");
            statement.execute("CREATE INDEX Near ON TABLE Items (vec) AS HNSW(Distance='Cosine')");
            statement.execute("INSERT INTO Items VALUES (1, TO_VECTOR('1,0,0', DOUBLE, 3))");
            statement.execute("INSERT INTO Items VALUES (2, TO_VECTOR('0,1,0', DOUBLE, 3))");
        });
        during(statement -> {
            Connection connection = statement.getConnection();
            assertEquals(
                    List.of("2|0,1,0"),
                    TestServer.rows(connection, "SELECT TOP 1 id, vec FROM Items"
                            + " ORDER BY VECTOR_COSINE(vec, TO_VECTOR('0.1,1,0', DOUBLE, 3)) DESC"));
            assertEquals(104, refusal(statement, "INSERT INTO Items VALUES (3, TO_VECTOR('1,2', DOUBLE, 2))"));
            assertEquals(324, refusal(statement, "CREATE INDEX Near ON TABLE Items (vec) AS HNSW(Distance='Cosine')"));
        });
    }

    @Test
    void countersGoOnWhereTheyStood() throws SQLException {
        during(statement -> {
            statement.execute("CREATE TABLE c (id IDENTITY, n SERIAL, a INT)");
            statement.execute("INSERT INTO c (a) VALUES (1)");
            statement.execute("INSERT INTO c (a) VALUES (2)");
            statement.execute("DELETE FROM c WHERE a = 2");
        });
        during(statement -> {
            statement.execute("INSERT INTO c (a) VALUES (3)");

            assertEquals(
                    List.of("1|1|1", "3|3|3"), TestServer.rows(statement.getConnection(), "SELECT id, n, a FROM c ORDER BY id"));
        });
    }

    @Test
    void whatWasNotCommittedIsGone() throws SQLException {
        EmbeddedIris iris = start(directory);
        Connection open = connect(iris);
        open.createStatement().execute("CREATE TABLE t (a INT)");
        open.setAutoCommit(false);
        open.createStatement().execute("INSERT INTO t VALUES (1)");
        iris.close();
        during(statement -> assertEquals(List.of("0"), TestServer.rows(statement.getConnection(), "SELECT COUNT(*) FROM t")));
    }

    @Test
    void twoServersDoNotShareADirectory() {
        try (EmbeddedIris first = start(directory)) {
            assertTrue(first.port() > 0);
            assertEquals("The data directory " + directory + " is in use by another EmbeddedIris.", failure(directory));
        }
        start(directory).close();
    }

    @Test
    void aDirectoryOfSomebodyElseIsLeftAlone() throws IOException {
        Path letter = Files.writeString(directory.resolve("letter.txt"), "dear");
        String failure = failure(directory);

        assertEquals(
                "The data directory " + directory + " is none of EmbeddedIris: it holds letter.txt. Name a new or empty one.", failure);
        try (var files = Files.list(directory)) {
            assertEquals(List.of(letter), files.toList());
        }
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertEquals("The data directory " + file + " is a file.", failure(file));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaid() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("below");

        assertEquals("The data directory " + below + " cannot be made.", failure(below));
    }

    @Test
    void aDatabaseThatCannotBeReadIsSaid() throws IOException {
        Files.writeString(directory.resolve("embedded-iris.mv.db"), "rubbish".repeat(2_000));

        assertEquals("The data directory " + directory + " holds no database that can be read.", failure(directory));
        assertEquals("The data directory " + directory + " holds no database that can be read.", failure(directory));
    }

    @Test
    void aSetUpThatWasKilledIsBegunAgain() throws IOException, SQLException {
        Files.writeString(directory.resolve("embedded-iris-unfinished.mv.db"), "half");
        during(statement -> assertEquals(List.of("1"), TestServer.rows(statement.getConnection(), "SELECT 1")));
        try (var files = Files.list(directory)) {
            assertEquals(
                    List.of("embedded-iris.lock", "embedded-iris.mv.db"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aMissingDirectoryIsMade() {
        Path below = directory.resolve("a").resolve("b c");
        start(below).close();

        assertTrue(Files.exists(below.resolve("embedded-iris.mv.db")));
    }

    private String described() throws SQLException {
        StringBuilder all = new StringBuilder();
        during(statement -> {
            for (String view : List.of("TABLES", "COLUMNS", "INDEXES", "TABLE_CONSTRAINTS", "KEY_COLUMN_USAGE", "VIEWS")) {
                TestServer.rows(statement.getConnection(), "SELECT * FROM INFORMATION_SCHEMA." + view).stream()
                        .sorted()
                        .forEach(row -> all.append(view).append(": ").append(row).append('\n'));
            }
        });
        return all.toString();
    }

    private void during(Use use) throws SQLException {
        try (EmbeddedIris iris = start(directory);
                Connection connection = connect(iris);
                Statement statement = connection.createStatement()) {
            use.of(statement);
        }
    }

    private static EmbeddedIris start(Path data) {
        return EmbeddedIris.builder().data(data).start();
    }

    private static String failure(Path data) {
        return assertThrows(UncheckedIOException.class, () -> start(data).close()).getMessage();
    }

    private static Connection connect(EmbeddedIris iris) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + iris.port() + "/USER", "_SYSTEM", "");
    }

    private static int refusal(Statement statement, String sql) {
        return TestServer.code(assertThrows(SQLException.class, () -> statement.execute(sql)));
    }

    /** What is done with a server. */
    @FunctionalInterface
    private interface Use {
        void of(Statement statement) throws SQLException;
    }
}
