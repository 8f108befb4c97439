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
        int dot = dot(quoted);
        return dot < 0
                ? new TableName(IrisDialect.DEFAULT_SCHEMA, bare(quoted))
                : new TableName(bare(quoted.substring(0, dot)), bare(quoted.substring(dot + 1)));
    }

    /** The first dot that is not between quotes; -1 if there is none. */
    private static int dot(String quoted) {
        boolean inside = false;
        for (int i = 0; i < quoted.length(); i++) {
            inside ^= quoted.charAt(i) == '"';
            if (quoted.charAt(i) == '.' && !inside) {
                return i;
            }
        }
        return -1;
    }

    /** A quote within a name is doubled where it is written. */
    private static String bare(String part) {
        boolean whole = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
        return whole ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part.replace("\"", "");
    }
}
