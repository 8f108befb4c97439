package io.github.exposediris.embedded.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All definitions of the clients at one time.
 *
 * @param tables tables and views, by schema and name
 */
public record Snapshot(List<Table> tables) {
    public Snapshot {
        tables = List.copyOf(tables);
    }

    /** The table of that name, spelled as at its creation. */
    public Optional<Table> table(String schema, String name) {
        return tables.stream().filter(table -> table.schema().equals(schema) && table.name().equals(name)).findFirst();
    }

    /**
     * A table or view.
     *
     * @param comment the engine's comment: a table's description, a view's query as the client wrote it
     * @param query the query of a view in the engine's words; null for a table
     */
    public record Table(
            String schema,
            String name,
            String comment,
            @Nullable String query,
            List<Column> columns,
            List<Key> keys,
            List<Index> indexes) {
        public Table {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
            indexes = List.copyOf(indexes);
        }

        /** Whether it is a view. */
        public boolean isView() {
            return query != null;
        }

        /** The position of a column, counted from 1; 0 where there is none of that name. */
        public int position(String column) {
            return columns.stream().filter(one -> one.name().equals(column)).findFirst().map(Column::position).orElse(0);
        }

        /** The key of that name. */
        public Optional<Key> key(String keyName) {
            return keys.stream().filter(key -> key.name().equals(keyName)).findFirst();
        }
    }

    /**
     * A column.
     *
     * @param position counted from 1
     * @param engineType the engine's type without length
     * @param length the greatest length of texts and bytes, otherwise 0
     * @param precision digits of a number
     * @param scale digits after the point of a number; of the second of a time
     * @param defaultValue the engine's default expression
     */
    public record Column(
            String name,
            int position,
            String engineType,
            long length,
            int precision,
            int scale,
            boolean nullable,
            @Nullable String defaultValue,
            ColumnRemark remark) {}

    /**
     * A primary key, unique constraint or foreign key.
     *
     * @param name as IRIS names it
     * @param type {@code PRIMARY KEY}, {@code UNIQUE} or {@code FOREIGN KEY}
     * @param engineIndex the engine's name of the index that serves the key
     * @param target what a foreign key refers to
     */
    public record Key(String name, String type, List<String> columns, String engineIndex, @Nullable Target target) {
        public Key {
            columns = List.copyOf(columns);
        }

        /** Whether it is the primary key. */
        public boolean isPrimary() {
            return type.equals("PRIMARY KEY");
        }
    }

    /** What a foreign key refers to, and what follows a change there: {@code NO ACTION}, {@code CASCADE} and so on. */
    public record Target(String schema, String table, String key, List<String> columns, String onUpdate, String onDelete) {
        public Target {
            columns = List.copyOf(columns);
        }
    }

    /**
     * An index, that of a primary or unique key too.
     *
     * @param name as IRIS names it
     * @param comment what is remembered of its class
     */
    public record Index(String name, boolean unique, boolean primary, List<String> columns, String comment) {
        public Index {
            columns = List.copyOf(columns);
        }
    }
}
