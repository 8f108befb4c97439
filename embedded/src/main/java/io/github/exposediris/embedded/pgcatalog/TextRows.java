package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Key;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What functions of PostgreSQL tell of an object, as rows: the translation asks {@code iris_texts} where a tool calls such a function.
 */
record TextRows(Snapshot snapshot, ObjectNumbers numbers) {
    List<Map<String, Object>> texts() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            long oid = numbers.table(table.schema(), table.name());
            relation(rows, oid, table.schema(), table.name());
            if (table.isView()) {
                rows.add(text("view", oid, 0, table.comment()));
            } else if (!table.comment().isEmpty()) {
                rows.add(text("description", oid, 0, table.comment()));
            }
            for (Column column : table.columns()) {
                if (!column.remark().description().isEmpty()) {
                    rows.add(text("description", oid, column.position(), column.remark().description()));
                }
            }
            for (Key key : table.keys()) {
                rows.add(text("constraint", numbers.key(table, key.name()), 0, IndexText.of(key)));
            }
            table.indexes().forEach(index -> index(rows, table, index));
        }
        rows.add(text("class", TableRows.PG_CLASS, 0, "pg_class"));
        return rows;
    }

    private void index(List<Map<String, Object>> rows, Table table, Index index) {
        long oid = numbers.index(table, index.name());
        relation(rows, oid, table.schema(), index.name());
        rows.add(text("index", oid, 0, IndexText.of(table, index)));
        int position = 1;
        for (String column : index.columns()) {
            rows.add(text("index", oid, position++, IndexText.quoted(column)));
        }
    }

    /** Its name with the schema where the search path does not lead to it; and whether it does. */
    private static void relation(List<Map<String, Object>> rows, long oid, String schema, String name) {
        boolean visible = schema.equals("SQLUser");
        rows.add(text("class", oid, 0, (visible ? "" : IndexText.quoted(schema) + ".") + IndexText.quoted(name)));
        if (visible) {
            rows.add(text("visible", oid, 0, "t"));
        }
    }

    private static Map<String, Object> text(String kind, long oid, int sub, String content) {
        return Row.of("iris_kind", kind, "iris_of", oid, "iris_sub", sub, "iris_text", content);
    }
}
