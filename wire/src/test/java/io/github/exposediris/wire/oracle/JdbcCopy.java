package io.github.exposediris.wire.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/** COPY by pgjdbc's CopyManager. */
final class JdbcCopy {
    private static final String GROUP = "pgjdbc, COPY";
    private static final String OUT = "COPY (SELECT * FROM item ORDER BY id) TO STDOUT ";
    private static final List<JdbcWay> WAYS = List.of(JdbcWay.TEXT, JdbcWay.SIMPLE);

    private JdbcCopy() {}

    private static DriverCall in(String name, String sql, String data) {
        return Calls.jdbc(GROUP, name, WAYS, (connection, log) -> {
            in(connection, log, sql, data);
            out(connection, log, OUT);
        });
    }

    private static void in(Connection connection, Log log, String sql, String data) throws SQLException, IOException {
        try {
            log.add("count", connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data)));
        } catch (PSQLException failure) {
            log.failure(failure.getSQLState());
            String where = failure.getServerErrorMessage() == null ? null : failure.getServerErrorMessage().getWhere();
            log.add("where", where == null ? "nowhere" : where.split(":", 2)[0].replaceAll(", column.*", ""));
        }
    }

    private static DriverCall out(String name, String sql) {
        return Calls.jdbc(GROUP, name, WAYS, (connection, log) -> out(connection, log, sql));
    }

    private static void out(Connection connection, Log log, String sql) throws SQLException, IOException {
        StringWriter data = new StringWriter();
        log.add("count", connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, data));
        log.add("data", data);
    }

    static List<DriverCall> calls() {
        return Stream.of(intoTables(), optionsAndRefusals(), outOfTables(), failures()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> intoTables() {
        String text = "COPY item FROM STDIN";
        String csv = "COPY item (id, name) FROM STDIN (FORMAT csv)";
        String names = "COPY item (id, name) FROM STDIN ";
        return List.of(
                in("text in", text, "10\tten\t1.5\t2026-02-28\n11\t\\N\t\\N\t\\N\n"),
                in("text in with escapes", names, "10\ta\\tb\\nc\\\\d\\x41\\101\\q\n"),
                in("text in without a last line end", names, "10\tten\n11\televen"),
                in("text in with carriage returns", names, "10\tten\r\n11\televen\r\n"),
                in("text in up to its end mark", names, "10\tten\n\\.\n"),
                in("text in with mixed line ends", names, "10\tten\n11\televen\r\n"),
                in("text in with an escaped line end", names, "10\tte\\\nn\n"),
                in("text in with a header", names + "(HEADER)", "what\never\n10\tten\n"),
                in("text in with a matching header", names + "(HEADER match)", "id\tname\n10\tten\n"),
                in("text in with another header", names + "(HEADER match)", "id\tnick\n10\tten\n"),
                in("text in with options", names + "(DELIMITER '|', NULL 'none')", "10|ten\n11|none\n12|\\none\n"),
                in("an empty text in", names, ""),
                in("csv in", csv, "10,ten\n11,\n12,\"\"\n13,\"a \"\"b\"\", c\"\n"),
                in("csv in with lines in quotes", csv, "10,\"two\nlines\"\n11,x\n"),
                in("csv in with quotes in a field", csv, "10,a\"b,c\"d\n"));
    }

    private static List<DriverCall> optionsAndRefusals() {
        String text = "COPY item FROM STDIN";
        String csv = "COPY item (id, name) FROM STDIN (FORMAT csv)";
        String names = "COPY item (id, name) FROM STDIN ";
        return List.of(
                in("csv in with an unfinished quote", csv, "10,\"ten\n11,x\n"),
                in("csv in with an escape of its own", "COPY item (id, name) FROM STDIN (FORMAT csv, QUOTE '~', ESCAPE '!')",
                        "10,~a!~b!!c~\n"),
                in("csv in with forced values", "COPY item (id, name) FROM STDIN (FORMAT csv, NULL 'x', FORCE_NULL (name))",
                        "10,\"x\"\n11,x\n"),
                in("csv in with values that are forced not to be null",
                        "COPY item (id, name) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (name))", "10,\n11,\"\"\n"),
                in("the older syntax in", "COPY item (id, name) FROM STDIN WITH DELIMITER AS ';' NULL AS '-' CSV HEADER", "a;b\n10;-\n"),
                in("too few fields", text, "10\tten\n"),
                in("too many fields", names, "10\tten\tmore\n"),
                in("a value that is none", text, "10\tten\t1\t2026-01-31\nx\ty\t1\t2026-01-31\n"),
                in("a value too long in", names, "10\tten\n11\ta name of more than twenty characters\n"),
                in("a duplicate key in", names, "10\tten\n1\tone\n12\ttwelve\n"),
                in("an unknown table in", "COPY nowhere FROM STDIN", "1\n"),
                in("an unknown column in", "COPY item (id, nick) FROM STDIN", "1\tx\n"),
                in("an unknown option", names + "(COLOUR 'red')", ""),
                in("a delimiter that is none", names + "(DELIMITER 'ab')", ""));
    }

    private static List<DriverCall> outOfTables() {
        String text = "COPY item FROM STDIN";
        String csv = "COPY item (id, name) FROM STDIN (FORMAT csv)";
        String names = "COPY item (id, name) FROM STDIN ";
        return List.of(
                in("a query that is copied into", "COPY (SELECT 1) FROM STDIN", ""),
                out("text out", OUT),
                out("text out with a header", OUT + "(HEADER)"),
                out("text out with escapes", "COPY (SELECT CAST('a\tb\\c|d' AS VARCHAR(20)) AS t) TO STDOUT (DELIMITER '|')"),
                out("csv out", OUT + "(FORMAT csv, HEADER)"),
                out("csv out with quotes",
                        "COPY (SELECT CAST('a \"b\", c' AS VARCHAR(20)) AS t, CAST('' AS VARCHAR(3)) AS e) TO STDOUT CSV"),
                out("csv out with forced quotes", OUT + "(FORMAT csv, FORCE_QUOTE (name), NULL 'none')"),
                out("csv out with every quote forced", OUT + "(FORMAT csv, FORCE_QUOTE *)"),
                out("a table out", "COPY numbers TO STDOUT"),
                out("columns of a table out", "COPY item (name, id) TO STDOUT"),
                Calls.jdbc(GROUP, "copies in a transaction", WAYS, (connection, log) -> {
                    connection.setAutoCommit(false);
                    in(connection, log, names, "10\tten\n");
                    out(connection, log, OUT);
                    connection.rollback();
                    out(connection, log, OUT);
                }));
    }

    private static List<DriverCall> failures() {
        String names = "COPY item (id, name) FROM STDIN ";
        return List.of(
                Calls.jdbc(GROUP, "a failed copy in a transaction", WAYS, (connection, log) -> {
                    connection.setAutoCommit(false);
                    in(connection, log, names, "10\tten\n10\tten\n");
                    JdbcStatements.each(connection, log, "SELECT COUNT(*) AS c FROM item");
                    connection.rollback();
                }),
                Calls.jdbc(GROUP, "a copy that the client gives up", WAYS, (connection, log) -> {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(names).cancelCopy();
                    out(connection, log, OUT);
                }));
    }
}
