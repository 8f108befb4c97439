package io.github.exposediris.wire.oracle;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls of r2dbc-postgresql. A statement that is sent many times at once is run before: the driver looks whether it has prepared a
 * statement and then asks for its name, and where the server's answer comes in between, it prepares one name twice (42P05).
 */
final class R2dbcCalls {
    private static final String GROUP = "r2dbc-postgresql";
    private static final String COUNT = "SELECT COUNT(*) AS c FROM item";

    private R2dbcCalls() {}

    /** What a call does with its connection. */
    @FunctionalInterface
    interface Body {
        void run(Connection connection, Log log) throws Exception;
    }

    static DriverCall of(String group, String name, Body body) {
        Map<String, DriverCall.Body> ways = new LinkedHashMap<>();
        ways.put("text", (target, log) -> run(target.r2dbc(false), body, log));
        ways.put("binary", (target, log) -> run(target.r2dbc(true), body, log));
        return new DriverCall(group, name, ways);
    }

    private static void run(Connection connection, Body body, Log log) throws Exception {
        try {
            body.run(connection, log);
        } catch (R2dbcException failure) {
            log.failure(failure.getSqlState());
        } finally {
            await(connection.close());
        }
    }

    static void await(Publisher<Void> publisher) {
        Mono.from(publisher).block();
    }

    static void run(Connection connection, Log log, String sql, Object... values) {
        log(log, bound(connection, sql, values).execute());
    }

    private static Statement bound(Connection connection, String sql, Object... values) {
        Statement statement = connection.createStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, values[i]);
        }
        return statement;
    }

    private static void log(Log log, Publisher<? extends Result> results) {
        // what came before an error depends on how the driver cuts the stream, so it is not noted
        Flux.from(results).concatMap(R2dbcCalls::segments).collectList().block().forEach(line -> log.add("segment", line));
    }

    /** The rows of a result with their types, and its counts. */
    private static Publisher<String> segments(Result result) {
        return result.flatMap(segment -> {
            if (segment instanceof Result.RowSegment row) {
                List<String> values = new ArrayList<>();
                row.row().getMetadata().getColumnMetadatas().forEach(column -> values.add(
                        column.getName() + ' ' + column.getType().getName() + ' ' + Log.shown(row.row().get(values.size()))));
                return Mono.just(values.toString());
            }
            if (segment instanceof Result.Message message) {
                return Mono.error(message.exception());
            }
            return segment instanceof Result.UpdateCount count ? Mono.just("count " + count.value()) : Mono.empty();
        });
    }

    private static void each(Connection connection, Log log, String... statements) {
        for (String sql : statements) {
            try {
                run(connection, log, sql);
            } catch (R2dbcException failure) {
                log.failure(failure.getSqlState());
            }
        }
    }

    private static DriverCall of(String name, String... statements) {
        return of(GROUP, name, (connection, log) -> each(connection, log, statements));
    }

    private static DriverCall with(String name, String sql, Object... values) {
        return of(GROUP, name, (connection, log) -> run(connection, log, sql, values));
    }

    static List<DriverCall> calls() {
        return Stream.of(statements(), repeatedValues(), batchesAndPortions(), pipelines(), transactions(), connections())
                .flatMap(List::stream).toList();
    }

    private static List<DriverCall> statements() {
        return List.of(
                of("select of rows in order", "SELECT id, name, price, born FROM item ORDER BY id"),
                of("select of no rows", "SELECT id FROM item WHERE id > 100"),
                of("count of rows", COUNT),
                of("labels as written in quotes", "SELECT id AS \"My Label\" FROM item WHERE id = 1"),
                of("two columns of one label", "SELECT id AS x, name AS x FROM item WHERE id = 1"),
                of("insert, update, delete", "INSERT INTO item (id) VALUES (10), (11)", "UPDATE item SET name = 'x'", "DELETE FROM item"),
                of("insert with returned rows", "INSERT INTO counted (id, name) VALUES (7, 'seven') RETURNING id, name"),
                of("several statements", "SELECT 1 AS a; UPDATE item SET name = 'y' WHERE id = 2; SELECT 2 AS b"),
                of("nothing but a comment", "/* nothing */"),
                of("error of syntax", "SELEC 1", COUNT),
                of("error of an unknown table", "SELECT * FROM nowhere", COUNT),
                of("error of a duplicate key", "INSERT INTO item (id) VALUES (1)", COUNT),
                of("error of a missing value", "INSERT INTO counted (name) VALUES (NULL)"),
                of("error between rows", "SELECT 10 / (3 - n) AS q FROM numbers WHERE n < 5 ORDER BY n"),
                of("error in the second of two statements", "SELECT 1 AS a; SELECT nothing FROM item"),
                with("select by a key", "SELECT id, name FROM item WHERE id = $1", 1),
                with("a parameter used twice", "SELECT id FROM item WHERE id > $1 AND id < $1 + 2", 1),
                with("parameters in another order", "SELECT CAST($2 AS INT) AS a, CAST($1 AS INT) AS b", 1, 2),
                with("insert with values", "INSERT INTO item (id, name, price) VALUES ($1, $2, $3)", 10, "ten", new BigDecimal("9.99")),
                with("a duplicate key with values", "INSERT INTO item (id, name) VALUES ($1, $2)", 1, "x"),
                with("a value too long", "UPDATE item SET name = $1", "a name of more than twenty characters"));
    }

    private static List<DriverCall> repeatedValues() {
        return List.of(
                with("a large value", "SELECT CAST($1 AS VARCHAR(1000000)) AS t", "naïve ".repeat(30_000)),
                of(GROUP, "null as a value", (connection, log) -> {
                    log(log, connection.createStatement("UPDATE item SET name = $1 WHERE id = $2").bindNull(0, String.class)
                            .bind(1, 1).execute());
                    run(connection, log, "SELECT name FROM item WHERE id = 1");
                }),
                of(GROUP, "keys that were made", (connection, log) -> log(log, connection
                        .createStatement("INSERT INTO counted (id, name) VALUES ($1, $2)")
                        .returnGeneratedValues("id")
                        .bind(0, 41)
                        .bind(1, "k")
                        .execute())),
                of(GROUP, "the same statement with many values", (connection, log) -> {
                    Statement insert = connection.createStatement("INSERT INTO item (id, name) VALUES ($1, $2)");
                    for (int id = 10; id < 20; id++) {
                        insert.bind(0, id).bind(1, "n" + id);
                        if (id < 19) {
                            insert.add();
                        }
                    }
                    log(log, insert.execute());
                    run(connection, log, COUNT);
                }));
    }

    private static List<DriverCall> batchesAndPortions() {
        return List.of(
                of(GROUP, "an error among many values", (connection, log) -> {
                    Statement insert = connection.createStatement("INSERT INTO item (id) VALUES ($1)");
                    log.add("counts", "follow");
                    try {
                        log(log, insert.bind(0, 60).add().bind(0, 60).add().bind(0, 61).execute());
                    } catch (R2dbcException failure) {
                        log.failure(failure.getSqlState());
                    }
                    run(connection, log, COUNT);
                }),
                of(GROUP, "a batch", (connection, log) -> log(log, connection
                        .createBatch()
                        .add("INSERT INTO item (id) VALUES (20)")
                        .add("SELECT 1 AS one")
                        .add("DELETE FROM item WHERE id = 20")
                        .execute())),
                of(GROUP, "a fetch size", (connection, log) -> log.add("sum", Flux.from(connection
                                .createStatement("SELECT n FROM numbers WHERE n <= $1")
                                .bind(0, 500)
                                .fetchSize(16)
                                .execute())
                        .flatMap(result -> result.map(row -> row.get(0, Integer.class)))
                        .reduce(0L, Long::sum)
                        .block())));
    }

    private static List<DriverCall> pipelines() {
        return List.of(
                of(GROUP, "the first rows only", (connection, log) -> {
                    log.add("rows", Flux.from(connection.createStatement("SELECT n FROM numbers ORDER BY n").fetchSize(10).execute())
                            .flatMap(result -> result.map(row -> row.get(0, Integer.class)))
                            .take(3)
                            .collectList()
                            .block()
                            .toString());
                    run(connection, log, COUNT);
                }),
                of(GROUP, "statements that are sent together", (connection, log) -> {
                    String sql = "SELECT CAST($1 AS INT) AS a";
                    run(connection, log, sql, 0);
                    log.add("sum", Flux.range(1, 50)
                            .flatMap(n -> Flux.from(connection.createStatement(sql).bind(0, n).execute())
                                    .flatMap(result -> result.map(row -> row.get(0, Integer.class))))
                            .reduce(0, Integer::sum)
                            .block());
                }),
                of(GROUP, "an error among statements that are sent together", (connection, log) -> {
                    String sql = "SELECT 12 / (CAST($1 AS INT) - 3) AS a";
                    run(connection, log, sql, 0);
                    List<String> ends = Flux.range(1, 6)
                            .flatMapSequential(n -> Flux.from(connection.createStatement(sql).bind(0, n).execute())
                                    .flatMap(result -> result.map(row -> "value " + row.get(0, Integer.class)))
                                    .onErrorResume(R2dbcException.class, failure ->
                                            Mono.just("class " + failure.getSqlState().substring(0, 2))))
                            .collectList()
                            .block();
                    log.add("ends", String.valueOf(ends));
                }));
    }

    private static List<DriverCall> transactions() {
        return List.of(
                of(GROUP, "commit and rollback", (connection, log) -> {
                    await(connection.beginTransaction());
                    run(connection, log, "INSERT INTO item (id) VALUES (10)");
                    await(connection.commitTransaction());
                    await(connection.beginTransaction());
                    run(connection, log, "INSERT INTO item (id) VALUES (11)");
                    await(connection.rollbackTransaction());
                    run(connection, log, COUNT);
                }),
                of(GROUP, "an error spoils a transaction", (connection, log) -> {
                    await(connection.beginTransaction());
                    each(connection, log, "INSERT INTO item (id) VALUES (1)", COUNT);
                    await(connection.rollbackTransaction());
                    each(connection, log, COUNT);
                }),
                of(GROUP, "back to a savepoint", (connection, log) -> {
                    await(connection.beginTransaction());
                    run(connection, log, "INSERT INTO item (id) VALUES (10)");
                    await(connection.createSavepoint("p"));
                    each(connection, log, "INSERT INTO item (id) VALUES (10)");
                    await(connection.rollbackTransactionToSavepoint("p"));
                    await(connection.releaseSavepoint("p"));
                    await(connection.commitTransaction());
                    run(connection, log, COUNT);
                }));
    }

    private static List<DriverCall> connections() {
        return List.of(
                of(GROUP, "what the driver knows of the server", (connection, log) ->
                        log.add("product", connection.getMetadata().getDatabaseProductName())),
                of(GROUP, "a valid connection", (connection, log) -> log.add(
                        "valid", Mono.from(connection.validate(io.r2dbc.spi.ValidationDepth.REMOTE)).block())));
    }
}
