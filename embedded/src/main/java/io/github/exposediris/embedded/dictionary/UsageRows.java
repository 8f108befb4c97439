package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What constraints and views use. A view's use is read from its query as the engine writes it, with every name in quotes. */
record UsageRows(Snapshot snapshot) {
    List<Map<String, Object>> constraintTables() {
        List<Map<String, Object>> rows = new ArrayList<>();
        snapshot.tables().forEach(table -> table.keys().forEach(key -> rows.add(constraint(table, key.name(), Map.of()))));
        return rows;
    }

    List<Map<String, Object>> constraintColumns() {
        List<Map<String, Object>> rows = new ArrayList<>();
        snapshot.tables().forEach(table -> table.keys().forEach(key -> key.columns()
                .forEach(column -> rows.add(constraint(table, key.name(), Map.of("COLUMN_NAME", column))))));
        return rows;
    }

    private static Map<String, Object> constraint(Table table, String name, Map<String, String> column) {
        Map<String, Object> row = new HashMap<>(column);
        row.putAll(Row.of("TABLE_SCHEMA", table.schema(), "TABLE_NAME", table.name(), "CONSTRAINT_SCHEMA", table.schema(),
                "CONSTRAINT_NAME", name));
        return row;
    }

    List<Map<String, Object>> viewTables() throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table view : snapshot.tables()) {
            Set<Table> used = new LinkedHashSet<>(tables(view).values());
            used.forEach(table -> rows.add(Row.of("VIEW_SCHEMA", view.schema(), "VIEW_NAME", view.name(), "TABLE_SCHEMA",
                    table.schema(), "TABLE_NAME", table.name())));
        }
        return rows;
    }

    List<Map<String, Object>> viewColumns() throws SQLException {
        Set<Map<String, Object>> rows = new LinkedHashSet<>();
        for (Table view : snapshot.tables()) {
            Map<String, Table> tables = tables(view);
            SqlText query = SqlText.of(view.query() == null ? "" : view.query());
            for (int i = 0; i < query.size(); i++) {
                Table table = isDelimited(query, i) ? tables.get(query.at(i).name()) : null;
                if (table != null && isDelimited(query, i + 2) && query.at(i + 1).is(".") && table.position(query.at(i + 2).name()) > 0) {
                    rows.add(Row.of("VIEW_SCHEMA", view.schema(), "VIEW_NAME", view.name(), "TABLE_SCHEMA", table.schema(),
                            "TABLE_NAME", table.name(), "COLUMN_NAME", query.at(i + 2).name()));
                }
            }
        }
        return List.copyOf(rows);
    }

    /** The tables of a view's query, by the names that its columns have in front of them. */
    private Map<String, Table> tables(Table view) throws SQLException {
        Map<String, Table> found = new HashMap<>();
        SqlText query = SqlText.of(view.query() == null ? "" : view.query());
        for (int i = 0; i < query.size(); i++) {
            boolean named = query.hasAny(i, "FROM", "JOIN") && isDelimited(query, i + 1) && query.at(i + 2).is(".")
                    && isDelimited(query, i + 3);
            if (named) {
                String alias = isDelimited(query, i + 4) ? query.at(i + 4).name() : query.at(i + 3).name();
                snapshot.table(query.at(i + 1).name(), query.at(i + 3).name()).ifPresent(table -> found.put(alias, table));
            }
        }
        return found;
    }

    private static boolean isDelimited(SqlText query, int at) {
        return query.at(at).kind() == Kind.DELIMITED;
    }
}
