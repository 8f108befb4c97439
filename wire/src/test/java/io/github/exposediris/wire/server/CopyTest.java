package io.github.exposediris.wire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;

class CopyTest {
    private static final String INTO = "COPY person (id, name, born) FROM STDIN";
    private static final int CANCEL_REQUEST = 80877102;

    private final Fixture fixture = new Fixture();
    private Connection connection;
    private CopyManager copy;

    @BeforeEach
    void connect() throws SQLException {
        connection = fixture.connect("");
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        run("CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(20), born DATE)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long in(String sql, String data) throws SQLException, IOException {
        return copy.copyIn(sql, new StringReader(data));
    }

    private String out(String sql) throws SQLException, IOException {
        StringWriter target = new StringWriter();
        copy.copyOut(sql, target);
        return target.toString();
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM person")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private PSQLException refused(String sql, String data) {
        return assertThrows(PSQLException.class, () -> in(sql, data));
    }

    private static String where(PSQLException failure) {
        return failure.getServerErrorMessage().getWhere();
    }

    @Test
    void takesRowsAndGivesThemBack() throws SQLException, IOException {
        String data = "1\ta\\\\b\\tc\\nd\t2026-01-31\n2\t\\N\t\\N\n3\té日\\x41\\101\t0044-03-15 BC\n";
        assertEquals(3, in(INTO, data));
        String expected = "1\ta\\\\b\\tc\\nd\t2026-01-31\n2\t\\N\t\\N\n3\té日AA\t0044-03-15 BC\n";
        assertEquals(expected, out("COPY person TO STDOUT"));
    }

    @Test
    void takesCsvWithQuotesAndLinesWithinThem() throws SQLException, IOException {
        String data = "id,name\r\n1,\"a \"\"b\"\", c\"\r\n2,\r\n3,\"\"\r\n4,\"two\r\nlines\"\r\n";
        assertEquals(4, in("COPY person (id, name) FROM STDIN WITH (FORMAT csv, HEADER)", data));
        assertEquals(
                "id,name\n1,\"a \"\"b\"\", c\"\n2,\n3,\"\"\n4,\"two\r\nlines\"\n",
                out("COPY (SELECT id AS \"id\", name AS \"name\" FROM person ORDER BY id) TO STDOUT (FORMAT csv, HEADER)"));
    }

    @Test
    void followsItsOptions() throws SQLException, IOException {
        in("COPY person (id, name) FROM STDIN (FORMAT csv, DELIMITER ';', NULL 'none', QUOTE '~', ESCAPE '!')", "1;~a!~;b~\n2;none\n");
        String query = "COPY (SELECT id, name FROM person ORDER BY id) TO STDOUT ";
        assertEquals("1|a~;b\n2|-\n", out(query + "WITH DELIMITER AS '|' NULL AS '-'"));
        assertEquals("1,\"a~;b\"\n2,\n", out(query + "(FORMAT csv, FORCE_QUOTE *)").replace("\"1\"", "1").replace("\"2\"", "2"));
    }

    @Test
    void readsTheOlderSyntax() throws SQLException, IOException {
        assertEquals(1, in("copy person(id, name) from stdin with delimiter as ',' null as 'x' csv header force not null name",
                "a,b\n1,x\n"));
        assertEquals("1,x,\n", out("COPY person TO STDOUT CSV"));
    }

    @Test
    void checksTheHeaderWhereItIsToMatch() throws SQLException {
        PSQLException failure = refused("COPY person (id, name) FROM STDIN (HEADER match)", "ID\tnick\n1\ta\n");
        assertEquals("22P04", failure.getSQLState());
        assertEquals(0, count());
    }

    @Test
    void tellsTheLineOfAValueThatIsNone() throws SQLException {
        PSQLException failure = refused(INTO, "1\ta\t\\N\n2\tb\t\\N\nthree\tc\t\\N\n4\td\t\\N\n");
        assertEquals("22P02", failure.getSQLState());
        assertEquals("COPY person, line 3, column ID", where(failure));
        assertEquals(0, count());
    }

    @Test
    void tellsTheLineOfARowThatTheTableDoesNotTake() throws SQLException, IOException {
        in(INTO, "7\tseven\t\\N\n");
        PSQLException failure = refused(INTO, "1\ta\t\\N\n7\tb\t\\N\n8\tc\t\\N\n");
        assertEquals("23505", failure.getSQLState());
        assertEquals("COPY person, line 2", where(failure));
        assertEquals(1, count());
    }

    @Test
    void refusesRowsWithTooFewAndTooManyFields() throws SQLException {
        PSQLException few = refused(INTO, "1\ta\n");
        assertEquals("22P04 COPY person, line 1", few.getSQLState() + ' ' + where(few));
        PSQLException many = refused(INTO, "1\ta\t\\N\n2\tb\t\\N\textra\n");
        assertEquals("22P04 COPY person, line 2", many.getSQLState() + ' ' + where(many));
        assertEquals(0, count());
    }

    @Test
    void keepsTheTransactionOfAClient() throws SQLException, IOException {
        connection.setAutoCommit(false);
        in(INTO, "1\ta\t\\N\n");
        refused(INTO, "2\tb\t\\N\n1\tc\t\\N\n");
        assertEquals(1, count());
        connection.rollback();
        assertEquals(0, count());
    }

    @Test
    void keepsNothingOfACopyThatTheClientGivesUp() throws SQLException, IOException {
        var unfinished = copy.copyIn(INTO);
        byte[] row = "1\ta\t\\N\n".getBytes(StandardCharsets.UTF_8);
        unfinished.writeToCopy(row, 0, row.length);
        unfinished.cancelCopy();
        assertEquals(0, count());
    }

    @Test
    void tellsThatTheClientGaveUp() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', INTO + "\0");
            assertEquals('G', client.type());
            client.send('d', "1\ta\t\\N\n").send('f', "no more\0");
            assertEquals("EZI", client.types());
            assertTrue(client.lastError.contains("|C57014|MCOPY from stdin failed: no more|"), client.lastError);
        }
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException, SQLException {
        try (RawClient client = RawClient.loggedIn(fixture.port());
                RawClient other = new RawClient(fixture.port())) {
            client.send('Q', INTO + "\0");
            assertEquals('G', client.type());
            assertEquals(".", other.request(CANCEL_REQUEST, client.process, client.secret).types());
            assertEquals("EZI", client.send('d', "1\ta\t\\N\n").send('c', "").types());
            assertTrue(client.lastError.contains("|C57014|"), client.lastError);
        }
        assertEquals(0, count());
    }

    @Test
    void dropsWhatComesAfterAnError() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.send('Q', INTO + "\0").send('d', "x\ta\t\\N\n").send('d', "2\tb\t\\N\n").send('c', "");
            assertEquals("GEZI", client.types());
            assertEquals("TDCZI", client.send('Q', "SELECT 1\0").types());
        }
    }

    @Test
    void answersTheExtendedProtocol() throws IOException {
        try (RawClient client = RawClient.loggedIn(fixture.port())) {
            client.parse("", INTO).bind("", "").send('D', "P\0").execute("", 0);
            client.send('d', "1\ta\t\\N").send('d', "\n2\tb").send('H', "").send('d', "\t\\N\n").send('c', "").sync();
            assertEquals("12nGCZI", client.types());
            client.parse("", "COPY person TO STDOUT").bind("", "").execute("", 0).sync();
            assertEquals("12HddcCZI", client.types());
            client.parse("", INTO).bind("", "").execute("", 0).send('d', "x\n").send('c', "").execute("", 0).sync();
            assertEquals("12GEZI", client.types());
        }
    }

    @Test
    void endsTextAtItsMark() throws SQLException, IOException {
        assertEquals(1, in(INTO, "1\ta\t\\N\n\\.\n2\tb\t\\N\n"));
    }

    @Test
    void boundsTheLengthOfALine() {
        try (Fixture small = new Fixture(builder -> builder.maxMessageBytes(10_000));
                RawClient client = RawClient.loggedIn(small.port())) {
            client.send('Q', "CREATE TABLE t (a VARCHAR)\0").types();
            client.send('Q', "COPY t FROM STDIN\0");
            for (int i = 0; i < 3; i++) {
                client.send('d', "x".repeat(5_000));
            }
            assertEquals("GEZI", client.send('c', "").types());
            assertTrue(client.lastError.contains("|C54000|"), client.lastError);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void carriesManyRowsBothWays() throws SQLException, IOException {
        int rows = 20_000;
        assertEquals(rows, copy.copyIn(INTO, new Rows(rows)));
        assertEquals(rows, count());
        assertEquals(rows, out("COPY person TO STDOUT").lines().count());
    }

    @Test
    void refusesWhatItDoesNotDo() throws SQLException {
        assertEquals("0A000", refused("COPY person FROM STDIN (FORMAT binary)", "").getSQLState());
        assertEquals("42501", refused("COPY person FROM '/etc/passwd'", "").getSQLState());
        assertEquals("42501", refused("COPY person TO PROGRAM 'cat'", "").getSQLState());
        assertEquals("42601", refused("COPY person FROM STDIN (COLOUR 'red')", "").getSQLState());
        assertEquals("0A000", refused("COPY person FROM STDIN WHERE id > 1", "").getSQLState());
        assertEquals("42S02", refused("COPY nobody FROM STDIN", "").getSQLState());
        assertEquals("22023", refused("COPY person FROM STDIN (DELIMITER E'\\n')", "").getSQLState());
        assertEquals("42601", refused("COPY (SELECT 1) FROM STDIN", "").getSQLState());
        assertEquals(0, count());
    }

    /** Lines that are made as they are read. */
    private static final class Rows extends InputStream {
        private final int rows;
        private int row;
        private String line = "";
        private int at;

        Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            if (at == line.length()) {
                if (row == rows) {
                    return -1;
                }
                line = ++row + "\tname " + row + "\t2026-01-31\n";
                at = 0;
            }
            return line.charAt(at++);
        }
    }
}
