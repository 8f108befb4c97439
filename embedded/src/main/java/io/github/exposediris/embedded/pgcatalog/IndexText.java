package io.github.exposediris.embedded.pgcatalog;

import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Key;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import io.github.exposediris.embedded.catalog.Snapshot.Target;
import java.util.List;
import java.util.stream.Collectors;

/** Writes indexes and keys as the functions of PostgreSQL do that tools ask for definitions. */
final class IndexText {
    private IndexText() {}

    static boolean isHnsw(Index index) {
        return index.comment().startsWith("HNSW|");
    }

    static String of(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + quoted(index.name()) + " ON " + quoted(table.schema()) + "."
                + quoted(table.name()) + " USING " + (isHnsw(index) ? "hnsw" : "btree") + " " + list(index.columns());
    }

    static String of(Key key) {
        Target target = key.target();
        if (target == null) {
            return key.type() + " " + list(key.columns());
        }
        String table = target.schema().equals("SQLUser") ? quoted(target.table()) : quoted(target.schema()) + "." + quoted(target.table());
        return "FOREIGN KEY " + list(key.columns()) + " REFERENCES " + table + list(target.columns())
                + action(" ON UPDATE ", target.onUpdate()) + action(" ON DELETE ", target.onDelete());
    }

    private static String action(String words, String action) {
        return action.equals("NO ACTION") || action.equals("RESTRICT") ? "" : words + action;
    }

    private static String list(List<String> columns) {
        return columns.stream().map(IndexText::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Quoted where PostgreSQL would quote it. */
    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
