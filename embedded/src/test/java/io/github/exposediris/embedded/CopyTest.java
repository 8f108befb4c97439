package io.github.exposediris.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY is a service of the wire, which IRIS has not; its rows keep to IRIS's rules. */
class CopyTest {
    @RegisterExtension
    final TestServer server = new TestServer();

    @BeforeEach
    void createTable() throws SQLException {
        server.run("CREATE TABLE Person (ID IDENTITY, Name VARCHAR(5) NOT NULL, "
                + "Adult BIT, Born DATE, Share NUMERIC(8,2), Seen TIMESTAMP, UNIQUE (Name))");
    }

    private CopyManager copy() throws SQLException {
        return server.connection().unwrap(PGConnection.class).getCopyAPI();
    }

    private long in(String sql, String data) throws SQLException, IOException {
        return copy().copyIn(sql, new StringReader(data));
    }

    private String out(String sql) throws SQLException, IOException {
        StringWriter target = new StringWriter();
        copy().copyOut(sql, target);
        return target.toString();
    }

    private void refuses(int code, String sql, String data) throws SQLException {
        SQLException failure = assertThrows(SQLException.class, () -> in(sql, data));
        assertEquals(code, TestServer.code(failure), failure.getMessage());
        assertEquals(List.of("0"), server.rows("SELECT COUNT(*) FROM Person"));
    }

    @Test
    void leavesTheRowIdToIris() throws SQLException, IOException {
        assertEquals(2, in("COPY Person FROM STDIN", "Ann\t1\t2026-01-31\t1.5\t2026-01-31 10:20:30\nBob\t0\t\\N\t\\N\t\\N\n"));
        assertEquals("1,Ann,t,2026-01-31,1.50,2026-01-31 10:20:30\n2,Bob,f,,,\n", out("COPY SQLUser.Person TO STDOUT (FORMAT csv)"));
    }

    @Test
    void sendsTheRowsOfAQuery() throws SQLException, IOException {
        in("COPY Person (Name) FROM STDIN", "a\nb\nc\n");
        assertEquals("Name\nC\n", out("COPY (SELECT TOP 1 UCASE(Name) AS Name FROM Person ORDER BY Name DESC) TO STDOUT (HEADER)"));
    }

    @Test
    void keepsToTheRulesForValues() throws SQLException {
        refuses(104, "COPY Person (Name) FROM STDIN", "Ann\nBarbara\n");
        refuses(104, "COPY Person (Name, Born) FROM STDIN", "Ann\tyesterday\n");
        refuses(108, "COPY Person (Name) FROM STDIN", "Ann\n\\N\n");
        refuses(119, "COPY Person (Name) FROM STDIN", "Ann\nANN\n");
        refuses(111, "COPY Person (ID, Name) FROM STDIN", "1\tAnn\n");
    }

    @Test
    void refusesMomentsAndNumbersThatIrisHasNot() throws SQLException {
        refuses(104, "COPY Person (Name, Born) FROM STDIN", "Ann\tinfinity\n");
        refuses(104, "COPY Person (Name, Born) FROM STDIN", "Ann\t0044-03-15 BC\n");
        refuses(104, "COPY Person (Name, Seen) FROM STDIN", "Ann\tinfinity\n");
        refuses(104, "COPY Person (Name, Seen) FROM STDIN", "Ann\t0044-03-15 10:20:30 BC\n");
        refuses(104, "COPY Person (Name, Share) FROM STDIN", "Ann\tNaN\n");
    }

    @Test
    void findsNoTableThatIsNotThere() throws SQLException {
        refuses(30, "COPY Nobody FROM STDIN", "");
        refuses(29, "COPY Person (Nick) FROM STDIN", "");
    }

    @Test
    void tellsTheLine() {
        SQLException failure = assertThrows(SQLException.class, () -> in("COPY Person (Name) FROM STDIN", "Ann\nBarbara\n"));
        assertTrue(String.valueOf(failure.getMessage()).contains("COPY Person, line 2"), failure.getMessage());
    }
}
