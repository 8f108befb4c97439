package io.github.exposediris.embedded.catalog;

import io.github.exposediris.embedded.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * A table or view as rules see it.
 *
 * @param schema as spelled at its creation
 * @param name as spelled at its creation
 * @param columns in order
 * @param uniqueKeys the column names of each unique or primary key, the primary key first
 * @param indexed the names of all columns that an index or a key has
 * @param engineNames the engine's names of its indexes and keys
 * @param isReferenced whether a foreign key of another table refers to it
 */
public record TableShape(
        String schema,
        String name,
        List<ColumnShape> columns,
        List<List<String>> uniqueKeys,
        List<String> indexed,
        List<String> engineNames,
        boolean isReferenced) {
    /** The engine's name of the hidden RowID; no column of a client can have it. */
    public static final String ROW_ID = "%ID";

    /** The engine's hidden column of every table, whose default makes an insert forget the last row that a change touched. */
    public static final String FORGETTING = "\"%TOUCHED\" INTEGER INVISIBLE DEFAULT SET(@TOUCHED, NULL)";

    public TableShape {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexed = List.copyOf(indexed);
        engineNames = List.copyOf(engineNames);
    }

    /** The column of that name, whatever its case. */
    public Optional<ColumnShape> column(String columnName) {
        return columns.stream().filter(column -> column.name().equalsIgnoreCase(columnName)).findFirst();
    }

    /** The column that is the RowID. */
    public Optional<ColumnShape> identity() {
        return columns.stream().filter(ColumnShape::isIdentity).findFirst();
    }

    /** The engine's name of the RowID: an IDENTITY column, or the hidden one of every other table. */
    public String rowId() {
        return identity().map(ColumnShape::name).orElse(ROW_ID);
    }

    /** The name for the engine, schema included. */
    public String engineName() {
        return Token.quoted(schema) + "." + Token.quoted(name);
    }
}
