package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Snapshot.Table;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Gives each object of a server a number that stays the same as long as its name does. Thread-safe. */
final class ObjectNumbers {
    /** The schema of PostgreSQL itself. */
    static final long PG_CATALOG = 11;
    /** The only role. */
    static final long OWNER = 10;
    /** The schema of names without one has the number of PostgreSQL's {@code public}. */
    private static final long DEFAULT_SCHEMA = 2200;
    /** Where the numbers of PostgreSQL's own objects end. */
    private static final long FIRST = 16_384;

    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(FIRST);

    long schema(String schema) {
        return switch (schema) {
            case "SQLUser" -> DEFAULT_SCHEMA;
            case "pg_catalog" -> PG_CATALOG;
            default -> number("schema", schema);
        };
    }

    long table(String schema, String table) {
        return number("table", schema, table);
    }

    long index(Table table, String index) {
        return number("index", table.schema(), table.name(), index);
    }

    long key(Table table, String key) {
        return number("key", table.schema(), table.name(), key);
    }

    long defaultValue(Table table, String column) {
        return number("default", table.schema(), table.name(), column);
    }

    private long number(String... names) {
        return numbers.computeIfAbsent(String.join("\u0000", names).toUpperCase(Locale.ROOT), name -> next.getAndIncrement());
    }
}
