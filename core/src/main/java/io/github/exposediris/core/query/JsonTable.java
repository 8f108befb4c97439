package io.github.exposediris.core.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.Transaction;

/**
 * Rows read from a JSON text: {@code JSON_TABLE(document, 'path' COLUMNS (…))}, a source of queries as a table is. Since IRIS 2024.1. The
 * document is a literal, a parameter, a function, or a column of a table that the query reads too: join that table with this one, or ask
 * for this one in a sub-query. A document that is NULL has no rows. Paths are of the SQL/JSON path language, {@code $} being the
 * document; iris-pgwire gets them as they are, so that those with other signs than names, indexes and ranges are refused there. Source:
 * InterSystems SQL Reference, JSON_TABLE.
 */
public final class JsonTable extends Table {
    private final Expression<String> document;
    private final String path;
    private final Map<Column<?>, String> paths = new LinkedHashMap<>();

    private JsonTable(String alias, Expression<String> document, String path) {
        super(alias);
        this.document = document;
        this.path = path;
    }

    /**
     * The rows that the path finds in the document, one for each element where it finds an array; {@link #column} says what of them is
     * read.
     *
     * @param alias what the source is called in the query
     */
    public static JsonTable of(String alias, Expression<String> document, String path) {
        return new JsonTable(alias, document, path);
    }

    /**
     * Reads a value of each row, or null where it has none: {@code ResultRow.getOrNull}. Objects and arrays come as their JSON in a column
     * of texts; how IRIS reads dates, bytes and booleans in texts its reference does not say.
     *
     * @param <T> the value
     * @param within where it is, {@code $} being the row
     */
    public <T> Column<T> column(String name, IColumnType<T> type, String within) {
        Column<T> column = registerColumn(name, type);
        paths.put(column, within);
        return column;
    }

    /**
     * Writes the source.
     *
     * @throws IllegalStateException if it has no columns
     */
    @Override
    public void describe(Transaction s, QueryBuilder queryBuilder) {
        if (paths.isEmpty()) {
            throw new IllegalStateException("JSON table " + getTableName() + " has no columns");
        }
        List<String> columns = new ArrayList<>();
        paths.forEach((column, within) ->
                columns.add(s.identity(column) + " " + column.getColumnType().sqlType() + " PATH " + literal(within)));
        queryBuilder.append("JSON_TABLE(").append(document).append(
                ", " + literal(path) + " COLUMNS (" + String.join(", ", columns) + ")) " + s.identity(this));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
