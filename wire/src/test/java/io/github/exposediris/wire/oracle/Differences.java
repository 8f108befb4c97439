package io.github.exposediris.wire.oracle;

import java.util.List;

/** Every difference that is wanted. */
final class Differences {
    static final List<Difference> ALL = List.of(
            new Difference("pgjdbc, statements", "values as a query", Reason.ENGINE_NAMES, List.of()),
            new Difference("pgjdbc, statements", "error of an unknown function", Reason.ENGINE_NAMES, List.of()),
            new Difference("pgjdbc, transactions", "an unknown savepoint", Reason.ENGINE_NAMES, List.of()),
            new Difference("pgjdbc, statements", "insert with returned rows", Reason.NO_TABLES, List.of()),
            new Difference("pgjdbc, statements", "keys that were made", Reason.NO_TABLES, List.of()),
            new Difference("pgjdbc, prepared statements", "insert with returned rows and values", Reason.NO_TABLES, List.of()),
            new Difference("pgjdbc, prepared statements", "keys of a prepared insert", Reason.NO_TABLES, List.of()),
            new Difference("pgjdbc, statements", "error after a change in one text", Reason.STATEMENTS_COMMIT, List.of("text", "simple")),
            new Difference("pgjdbc, prepared statements", "an error in a batch", Reason.STATEMENTS_COMMIT,
                    List.of("text", "named", "binary", "mixed")),
            new Difference("raw messages", "an error after a change in a pipeline", Reason.STATEMENTS_COMMIT, List.of()),
            new Difference("pgjdbc, types", "REAL", Reason.ENGINE_ZERO, List.of()),
            new Difference("pgjdbc, types", "DOUBLE PRECISION", Reason.ENGINE_ZERO, List.of()),
            new Difference("pgjdbc, types", "NUMERIC(30, 6)", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "BYTEA", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "DATE", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "TIME(6)", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "TIMESTAMP(6)", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "BOOLEAN ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "SMALLINT ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "INTEGER ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "BIGINT ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "REAL ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "DOUBLE PRECISION ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "NUMERIC(10, 2) ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "VARCHAR(30) ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "DATE ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "TIMESTAMP(6) ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("pgjdbc, types", "UUID ARRAY", Reason.ENGINE_LITERALS, List.of("simple")),
            new Difference("raw messages", "describe of a statement", Reason.ENGINE_PARAMETERS, List.of()),
            new Difference("raw messages", "a rollback without a transaction", Reason.NO_NOTICES, List.of()),
            new Difference("raw messages", "a begin within a transaction", Reason.NO_NOTICES, List.of()),
            new Difference("raw messages", "a function call", Reason.NO_FUNCTIONS, List.of()),
            new Difference("raw messages, COPY", "a failure among the rows out", Reason.ENGINE_RESULTS, List.of()));

    private Differences() {}

    /** The ways of a call that are to differ. */
    static List<String> of(DriverCall call) {
        return ALL.stream()
                .filter(difference -> difference.group().equals(call.group()) && difference.call().equals(call.name()))
                .flatMap(difference -> (difference.ways().isEmpty() ? call.ways().keySet() : difference.ways()).stream())
                .toList();
    }
}
