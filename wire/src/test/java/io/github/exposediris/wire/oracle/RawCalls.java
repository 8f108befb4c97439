package io.github.exposediris.wire.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Messages that no driver would send in this order, compared one by one. */
final class RawCalls {
    private static final String GROUP = "raw messages";
    private static final String ROWS = "SELECT n FROM numbers WHERE n <= 5 ORDER BY n";
    private static final int INT4 = 23;

    private RawCalls() {}

    /** What a call sends. */
    @FunctionalInterface
    interface Body {
        void run(RawSession session, Log log) throws Exception;
    }

    static DriverCall of(String group, String name, Body body) {
        return new DriverCall(group, name, Map.of("raw", (target, log) -> {
            try (RawSession session = target.raw()) {
                body.run(session, log);
            }
        }));
    }

    private static DriverCall of(String name, Body body) {
        return of(GROUP, name, body);
    }

    static List<DriverCall> calls() {
        return Stream.of(simpleAndDescribed(), closedAndUnknown(), unnamedAndPortions(), portalsAndPipelines(), flushes(),
                refusals(), strayMessages()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> simpleAndDescribed() {
        return List.of(
                of("a simple query", (s, log) -> s.query("SELECT id, name FROM item ORDER BY id").read(log, 1)),
                of("two simple queries at once", (s, log) -> s.query("SELECT 1 AS a").query("SELECT 2 AS b").read(log, 2)),
                of("an error in a simple query", (s, log) -> s.query("SELECT nothing FROM item").query("SELECT 2 AS b").read(log, 2)),
                of("an empty simple query", (s, log) -> s.query("").query(" ; ").read(log, 2)),
                of("parse, bind, describe, execute", (s, log) -> s.parse("", "SELECT id, name FROM item WHERE id = $1", INT4)
                        .bind("", "", "2").describe('P', "").execute("", 0).sync().read(log, 1)),
                of("describe of a statement", (s, log) -> s.parse("s", "SELECT id, name FROM item WHERE id = $1 AND name = $2")
                        .describe('S', "s").sync().read(log, 1)),
                of("describe of a statement with declared types", (s, log) -> s.parse("s", "SELECT id FROM item WHERE id = $1", INT4)
                        .describe('S', "s").sync().read(log, 1)),
                of("describe of a change", (s, log) -> s.parse("s", "UPDATE item SET name = $1 WHERE id = $2").describe('S', "s")
                        .bind("p", "s", "x", "1").describe('P', "p").execute("p", 0).sync().read(log, 1)),
                of("describe of nothing", (s, log) -> s.parse("s", "").describe('S', "s").bind("p", "s").describe('P', "p")
                        .execute("p", 0).sync().read(log, 1)));
    }

    private static List<DriverCall> closedAndUnknown() {
        return List.of(
                of("describe of an unknown statement", (s, log) -> s.describe('S', "nothing").sync().query("SELECT 1 AS a").read(log, 2)),
                of("describe of an unknown portal", (s, log) -> s.describe('P', "nothing").sync().read(log, 1)),
                of("describe of a definition", (s, log) -> s.parse("s", "CREATE TABLE never (a INT)").describe('S', "s").sync()
                        .read(log, 1)),
                of("bind of an unknown statement", (s, log) -> s.bind("", "nothing").sync().read(log, 1)),
                of("execute of an unknown portal", (s, log) -> s.execute("nothing", 0).sync().read(log, 1)),
                of("close of what is not there", (s, log) -> s.close('S', "nothing").close('P', "nothing").sync().read(log, 1)),
                of("close of a statement", (s, log) -> s.parse("s", ROWS).close('S', "s").bind("", "s").sync().read(log, 1)),
                of("close of a statement with a portal", (s, log) -> s.parse("s", ROWS).bind("p", "s").close('S', "s")
                        .execute("p", 0).sync().read(log, 1)),
                of("close of a portal", (s, log) -> s.parse("s", ROWS).bind("p", "s").close('P', "p").execute("p", 0).sync().read(log, 1)),
                of("a name that is taken", (s, log) -> s.parse("s", ROWS).sync().parse("s", ROWS).sync().read(log, 2)),
                of("a portal's name that is taken", (s, log) -> s.parse("s", ROWS).bind("p", "s").bind("p", "s").sync().read(log, 1)),
                of("the unnamed statement again", (s, log) -> s.parse("", ROWS).parse("", "SELECT 7 AS seven").bind("", "")
                        .execute("", 0).sync().read(log, 1)));
    }

    private static List<DriverCall> unnamedAndPortions() {
        return List.of(
                of("the unnamed portal again", (s, log) -> s.parse("s", ROWS).bind("", "s").execute("", 2).bind("", "s")
                        .execute("", 2).sync().read(log, 1)),
                of("the unnamed statement after a simple query", (s, log) -> s.parse("", ROWS).sync().query("SELECT 1 AS a")
                        .bind("", "").execute("", 0).sync().read(log, 3)),
                of("the unnamed statement after an error", (s, log) -> s.parse("", ROWS).sync().parse("", "SELEC").sync()
                        .bind("", "").execute("", 0).sync().read(log, 3)),
                of("execute in portions", (s, log) -> s.parse("", ROWS).bind("", "").execute("", 2).execute("", 2).execute("", 2)
                        .execute("", 2).sync().read(log, 1)),
                of("execute in portions that end with the rows", (s, log) -> s.parse("", ROWS).bind("", "").execute("", 5)
                        .execute("", 5).sync().read(log, 1)),
                of("execute of a finished query", (s, log) -> s.parse("", ROWS).bind("", "").execute("", 0).execute("", 0).sync()
                        .read(log, 1)),
                of("execute of a finished change", (s, log) -> s.parse("", "UPDATE item SET name = 'x'").bind("", "").execute("", 0)
                        .execute("", 0).sync().query("SELECT COUNT(*) AS c FROM item").read(log, 2)));
    }

    private static List<DriverCall> portalsAndPipelines() {
        return List.of(
                of("execute of nothing twice", (s, log) -> s.parse("", "").bind("", "").execute("", 0).execute("", 0).sync().read(log, 1)),
                of("execute of a change in portions", (s, log) -> s.parse("", "UPDATE item SET name = 'x'").bind("", "").execute("", 1)
                        .sync().read(log, 1)),
                of("a portal after sync", (s, log) -> s.parse("s", ROWS).bind("p", "s").execute("p", 2).sync().execute("p", 2)
                        .sync().read(log, 2)),
                of("a portal over several syncs in a transaction", (s, log) -> s.query("BEGIN").parse("s", ROWS).bind("p", "s")
                        .execute("p", 2).sync().execute("p", 2).sync().query("COMMIT").execute("p", 2).sync().read(log, 5)),
                of("an error in a pipeline", (s, log) -> s.parse("", "SELECT 1 AS a").bind("", "").execute("", 0)
                        .parse("", "SELECT nothing").bind("", "").execute("", 0).parse("", "SELECT 3 AS c").sync()
                        .parse("", "SELECT 4 AS d").bind("", "").execute("", 0).sync().read(log, 2)),
                of("an error while a pipeline runs", (s, log) ->
                        s.parse("s", "SELECT 10 / (n + CAST($1 AS INT)) AS q FROM numbers WHERE n = 1", INT4).bind("", "s", "5")
                        .execute("", 0).bind("", "s", "-1").execute("", 0).bind("", "s", "2").execute("", 0).sync()
                        .bind("", "s", "1").execute("", 0).sync().read(log, 2)),
                of("an error after a change in a pipeline", (s, log) -> s.parse("", "INSERT INTO item (id) VALUES (70)").bind("", "")
                        .execute("", 0).parse("", "SELECT nothing").sync().query("SELECT COUNT(*) AS c FROM item").read(log, 2)));
    }

    private static List<DriverCall> flushes() {
        return List.of(
                of("many pipelines", (s, log) -> {
                    for (int i = 0; i < 20; i++) {
                        s.parse("", "SELECT " + i + " AS a").bind("", "").execute("", 0).sync();
                    }
                    s.read(log, 20);
                }),
                of("flush without sync", (s, log) -> {
                    s.parse("", ROWS).put('H', "").readMessages(log, 1);
                    s.bind("", "").put('H', "").readMessages(log, 1);
                    s.execute("", 1).put('H', "").readMessages(log, 2);
                    s.sync().read(log, 1);
                }),
                of("flush after an error", (s, log) -> {
                    s.parse("", "SELEC").put('H', "").readMessages(log, 1);
                    s.parse("", ROWS).put('H', "").sync().read(log, 1);
                }));
    }

    private static List<DriverCall> refusals() {
        return List.of(
                of("sync alone", (s, log) -> s.sync().sync().read(log, 2)),
                of("too few arguments", (s, log) -> s.parse("", "SELECT CAST($1 AS INT) AS a").bind("", "").sync().read(log, 1)),
                of("too many arguments", (s, log) -> s.parse("", "SELECT CAST($1 AS INT) AS a", INT4).bind("", "", "1", "2").sync()
                        .read(log, 1)),
                of("an argument that is none", (s, log) -> s.parse("", "SELECT CAST($1 AS INT) AS a", INT4).bind("", "", "x").sync()
                        .query("SELECT 1 AS a").read(log, 2)),
                of("two statements in one parse", (s, log) -> s.parse("", "SELECT 1 AS a; SELECT 2 AS b").sync().read(log, 1)),
                of("a parameter in a simple query", (s, log) -> s.query("SELECT $1").read(log, 1)),
                of("a function call", (s, log) -> s.put('F', new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}).query("SELECT 1 AS a")
                        .read(log, 2)),
                of("a transaction's states", (s, log) -> s.query("BEGIN").query("SELECT nothing FROM item").query("SELECT 1 AS a")
                        .query("ROLLBACK").read(log, 4)),
                of("commit of a spoilt transaction", (s, log) -> s.query("BEGIN").query("SELECT nothing FROM item").query("COMMIT")
                        .query("SELECT 1 AS a").read(log, 4)),
                of("a spoilt transaction and prepared statements", (s, log) -> s.parse("s", "SELECT 1 AS a").sync().query("BEGIN")
                        .query("SELEC").bind("", "s").execute("", 0).sync().parse("", "SELECT 2 AS b").sync().query("ROLLBACK")
                        .bind("", "s").execute("", 0).sync().read(log, 7)));
    }

    private static List<DriverCall> strayMessages() {
        return List.of(
                of("a rollback without a transaction", (s, log) -> s.query("ROLLBACK").query("COMMIT").read(log, 2)),
                of("a begin within a transaction", (s, log) -> s.query("BEGIN").query("BEGIN").query("ROLLBACK").read(log, 3)),
                of("copy messages without a copy", (s, log) -> s.put('d', "x\n").put('c', "").query("SELECT 1 AS a").read(log, 1)));
    }
}
