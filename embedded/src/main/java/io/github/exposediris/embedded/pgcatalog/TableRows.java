package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas, tables, views, indexes as relations, columns, defaults and descriptions. */
record TableRows(Snapshot snapshot, ObjectNumbers numbers) {
    /** The number of pg_class, by which descriptions say that they describe a table or a column. */
    static final long PG_CLASS = 1259;

    List<Map<String, Object>> schemas() {
        Stream<String> own = Stream.of("pg_catalog", "information_schema", "SQLUser");
        return Stream.concat(own, snapshot.tables().stream().map(Table::schema))
                .distinct()
                .map(schema -> Row.of("oid", numbers.schema(schema), "nspname", schema))
                .toList();
    }

    List<Map<String, Object>> relations() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            rows.add(Row.of("oid", oid(table), "relname", table.name(), "relnamespace", numbers.schema(table.schema()),
                    "relkind", table.isView() ? "v" : "r", "relam", table.isView() ? 0L : 2L, "relnatts", table.columns().size(),
                    "relhasindex", !table.indexes().isEmpty(), "relhasrules", table.isView(), "relhastriggers", hasForeignKeys(table)));
            for (Index index : table.indexes()) {
                rows.add(Row.of("oid", numbers.index(table, index.name()), "relname", index.name(), "relnamespace",
                        numbers.schema(table.schema()), "relkind", "i", "relam", IndexText.isHnsw(index) ? 404L : 403L,
                        "relnatts", index.columns().size()));
            }
        }
        return rows;
    }

    List<Map<String, Object>> columns() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            for (Column column : table.columns()) {
                rows.add(attribute(oid(table), column, column.position(), !column.nullable()));
            }
            for (Index index : table.indexes()) {
                int position = 1;
                for (String name : index.columns()) {
                    Column column = table.columns().get(table.position(name) - 1);
                    rows.add(attribute(numbers.index(table, index.name()), column, position++, false));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> attribute(long relation, Column column, int position, boolean required) {
        PgType type = PgType.of(column);
        Counter counter = column.remark().counter();
        String identity = counter == Counter.NONE ? "" : counter == Counter.IDENTITY ? "a" : "d";
        return Row.of("attrelid", relation, "attname", column.name(), "atttypid", type.oid(), "attlen", type.length(),
                "attnum", position, "atttypmod", PgType.modifier(column), "attnotnull", required, "atthasdef",
                column.defaultValue() != null && identity.isEmpty(), "attidentity", identity);
    }

    List<Map<String, Object>> defaults() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            for (Column column : table.columns()) {
                String value = DefaultText.of(column);
                if (value != null) {
                    rows.add(Row.of("oid", numbers.defaultValue(table, column.name()), "adrelid", oid(table), "adnum",
                            column.position(), "adbin", value));
                }
            }
        }
        return rows;
    }

    List<Map<String, Object>> descriptions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            if (!table.isView() && !table.comment().isEmpty()) {
                rows.add(description(oid(table), 0, table.comment()));
            }
            for (Column column : table.columns()) {
                if (!column.remark().description().isEmpty()) {
                    rows.add(description(oid(table), column.position(), column.remark().description()));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> description(long table, int column, String text) {
        return Row.of("objoid", table, "classoid", PG_CLASS, "objsubid", column, "description", text);
    }

    /** The rows of {@code pg_tables}. */
    List<Map<String, Object>> tables() {
        return snapshot.tables().stream()
                .filter(table -> !table.isView())
                .map(table -> Row.of("schemaname", table.schema(), "tablename", table.name(), "hasindexes",
                        !table.indexes().isEmpty(), "hastriggers", hasForeignKeys(table)))
                .toList();
    }

    /** The rows of {@code pg_views}. */
    List<Map<String, Object>> views() {
        return snapshot.tables().stream()
                .filter(Table::isView)
                .map(view -> Row.of("schemaname", view.schema(), "viewname", view.name(), "definition", view.comment()))
                .toList();
    }

    /** PostgreSQL keeps foreign keys by triggers, on both tables; tools look for foreign keys only where there are triggers. */
    private boolean hasForeignKeys(Table table) {
        return snapshot.tables().stream().flatMap(one -> one.keys().stream().filter(key -> key.target() != null).filter(key ->
                        one == table || key.target().schema().equals(table.schema()) && key.target().table().equals(table.name())))
                .findAny()
                .isPresent();
    }

    private long oid(Table table) {
        return numbers.table(table.schema(), table.name());
    }
}
