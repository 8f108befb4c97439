package io.github.exposediris.wire.oracle;

import java.util.List;
import java.util.stream.Stream;

/** COPY message by message. */
final class RawCopy {
    private static final String GROUP = "raw messages, COPY";
    private static final String IN = "COPY item (id, name) FROM STDIN";
    private static final String OUT = "COPY (SELECT id, name FROM item ORDER BY id) TO STDOUT";
    private static final String COUNT = "SELECT COUNT(*) AS c FROM item";

    private RawCopy() {}

    private static DriverCall of(String name, RawCalls.Body body) {
        return RawCalls.of(GROUP, name, body);
    }

    static List<DriverCall> calls() {
        return Stream.of(intoTables(), afterErrors(), outOfTables()).flatMap(List::stream).toList();
    }

    private static List<DriverCall> intoTables() {
        return List.of(
                of("in by a simple query", (s, log) -> s.query(IN).put('d', "10\tten\n").put('c', "").query(COUNT).read(log, 2)),
                of("in by parts of a line", (s, log) -> s.query(IN).put('d', "10\tt").put('d', "en\n1").put('d', "1\tx\n").put('c', "")
                        .query(COUNT).read(log, 2)),
                of("in by the extended protocol", (s, log) -> s.parse("", IN).describe('S', "").bind("", "").describe('P', "")
                        .execute("", 0)
                        .put('d', "10\tten\n").put('c', "").sync().query(COUNT).read(log, 2)),
                of("sync and flush within", (s, log) -> s.parse("", IN).bind("", "").execute("", 0).sync().put('H', "")
                        .put('d', "10\tten\n").put('c', "").sync().query(COUNT).read(log, 2)),
                of("given up by the client", (s, log) -> s.query(IN).put('d', "10\tten\n").put('f', "no\0").query(COUNT).read(log, 2)),
                of("given up in the extended protocol", (s, log) -> s.parse("", IN).bind("", "").execute("", 0).put('d', "10\tten\n")
                        .put('f', "no\0").sync().query(COUNT).read(log, 2)));
    }

    private static List<DriverCall> afterErrors() {
        return List.of(
                of("data after an error", (s, log) -> s.query(IN).put('d', "x\ty\n").put('d', "11\ty\n").put('c', "").query(COUNT)
                        .read(log, 2)),
                of("data after an error in the extended protocol", (s, log) -> s.parse("", IN).bind("", "").execute("", 0)
                        .put('d', "x\ty\n").put('d', "11\ty\n").put('c', "").sync().query(COUNT).read(log, 2)),
                of("another message within", (s, log) -> s.query(IN).put('d', "10\tten\n").put('P', "\0SELECT 1\0\0\0").query(COUNT)
                        .read(log, 2)),
                of("no data at all", (s, log) -> s.query(IN).put('c', "").query(COUNT).read(log, 2)),
                of("in among other statements", (s, log) -> s.query("SELECT 1 AS a; " + IN + "; SELECT 2 AS b").put('d', "10\tten\n")
                        .put('c', "").read(log, 1)),
                of("two copies in one query", (s, log) -> s.query(IN + ";" + IN).put('d', "10\ta\n").put('c', "").put('d', "11\tb\n")
                        .put('c', "").query(COUNT).read(log, 2)));
    }

    private static List<DriverCall> outOfTables() {
        return List.of(
                of("out by a simple query", (s, log) -> s.query(OUT).read(log, 1)),
                of("out by the extended protocol", (s, log) -> s.parse("", OUT).bind("", "").describe('P', "").execute("", 0).sync()
                        .read(log, 1)),
                of("out in portions", (s, log) -> s.parse("", OUT).bind("", "").execute("", 1).sync().read(log, 1)),
                of("out of an unknown table", (s, log) -> s.query("COPY nowhere TO STDOUT").query(COUNT).read(log, 2)),
                of("prepare of a copy of an unknown table", (s, log) -> s.parse("", "COPY nowhere TO STDOUT").sync().read(log, 1)),
                of("a failure among the rows out", (s, log) ->
                        s.query("COPY (SELECT 10 / (3 - n) AS q FROM numbers WHERE n < 5 ORDER BY n) TO STDOUT")
                        .query(COUNT).read(log, 2)));
    }
}
