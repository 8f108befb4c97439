package io.github.exposediris.core.schema;

import io.github.exposediris.core.dialect.IrisDialect;
import java.util.Locale;
import org.jetbrains.exposed.v1.core.Table;

/**
 * The name of a table with its schema, compared as IRIS does: without regard to case.
 *
 * @param schema in upper case
 * @param table in upper case
 */
public record TableName(String schema, String table) {
    /** Folds the case. */
    public TableName {
        schema = schema.toUpperCase(Locale.ROOT);
        table = table.toUpperCase(Locale.ROOT);
    }

    /** The name of a table object; without a schema of its own it is in {@link IrisDialect#DEFAULT_SCHEMA}. */
    public static TableName of(Table table) {
        return written(table.getTableName());
    }

    /** A name as a statement writes it, quoted or not; without a schema of its own it is in {@link IrisDialect#DEFAULT_SCHEMA}. */
    public static TableName written(String quoted) {
        String name = quoted.replace("\"", "");
        int dot = name.indexOf('.');
        return dot < 0
                ? new TableName(IrisDialect.DEFAULT_SCHEMA, name)
                : new TableName(name.substring(0, dot), name.substring(dot + 1));
    }
}
