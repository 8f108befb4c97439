package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Key;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.catalog.Snapshot.Target;
import io.github.exposediris.embedded.catalog.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes, keys and the texts of their definitions. */
record KeyRows(Snapshot snapshot, ObjectNumbers numbers) {
    List<Map<String, Object>> indexes() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            for (Index index : table.indexes()) {
                int size = index.columns().size();
                rows.add(Row.of("indexrelid", numbers.index(table, index.name()), "indrelid", oid(table), "indnatts", size,
                        "indnkeyatts", size, "indisunique", index.unique(), "indisprimary", index.primary(), "indkey",
                        positions(table, index.columns()), "indoption", zeros(size), "indclass", zeros(size), "indcollation", zeros(size)));
            }
        }
        return rows;
    }

    /** One row for each field of an index, which PostgreSQL tools get by expanding {@code indkey}. */
    List<Map<String, Object>> fields() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            for (Index index : table.indexes()) {
                fields(rows, numbers.index(table, index.name()), positions(table, index.columns()));
            }
        }
        return rows;
    }

    /** The same for the fields of keys, from {@code conkey}. */
    List<Map<String, Object>> keyFields() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            table.keys().forEach(key -> fields(rows, numbers.key(table, key.name()), positions(table, key.columns())));
        }
        return rows;
    }

    private static void fields(List<Map<String, Object>> rows, long of, Short[] positions) {
        for (int i = 0; i < positions.length; i++) {
            rows.add(Row.of("of", of, "n", i + 1, "x", positions[i]));
        }
    }

    List<Map<String, Object>> keys() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            table.keys().forEach(key -> rows.add(key(table, key)));
        }
        return rows;
    }

    private Map<String, Object> key(Table table, Key key) {
        Map<String, Object> row = new HashMap<>(Row.of(
                "oid", numbers.key(table, key.name()), "conname", key.name(), "connamespace", numbers.schema(table.schema()),
                "contype", key.target() != null ? "f" : key.isPrimary() ? "p" : "u", "conrelid", oid(table), "conkey",
                positions(table, key.columns())));
        Target target = key.target();
        Optional<Table> referenced = target == null ? Optional.empty() : snapshot.table(target.schema(), target.table());
        if (target == null || referenced.isEmpty()) {
            row.put("conindid", numbers.index(table, key.name()));
            return row;
        }
        row.put("conindid", numbers.index(referenced.get(), target.key()));
        row.put("confrelid", oid(referenced.get()));
        row.put("confkey", positions(referenced.get(), target.columns()));
        row.put("confupdtype", action(target.onUpdate()));
        row.put("confdeltype", action(target.onDelete()));
        row.put("confmatchtype", "s");
        return row;
    }

    private static String action(String rule) {
        return switch (rule) {
            case "CASCADE" -> "c";
            case "SET NULL" -> "n";
            case "SET DEFAULT" -> "d";
            default -> "a";
        };
    }

    /** The rows of {@code pg_indexes}. */
    List<Map<String, Object>> shown() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            for (Index index : table.indexes()) {
                rows.add(Row.of("schemaname", table.schema(), "tablename", table.name(), "indexname", index.name(), "indexdef",
                        IndexText.of(table, index)));
            }
        }
        return rows;
    }

    private static Short[] positions(Table table, List<String> columns) {
        return columns.stream().map(column -> (short) table.position(column)).toArray(Short[]::new);
    }

    private static Short[] zeros(int size) {
        Short[] zeros = new Short[size];
        java.util.Arrays.fill(zeros, (short) 0);
        return zeros;
    }

    private long oid(Table table) {
        return numbers.table(table.schema(), table.name());
    }
}
