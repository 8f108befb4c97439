package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.text.Token;
import java.util.List;

/**
 * The engine's sequence behind a counter field. A table of the engine has one identity column only, and that is the RowID, so SERIAL
 * and AUTO_INCREMENT fields take their defaults from sequences of their own; ROWVERSION fields share one.
 *
 * @param name the engine's name of the sequence
 */
record CounterSequence(String name) {
    private static final String ROW_VERSIONS = "IRIS.ROW_VERSIONS";

    /** The sequence of a field that is made now. */
    static CounterSequence of(String quotedSchema, String table, ColumnDefinition column) {
        return new CounterSequence(
                column.isRowVersion() ? ROW_VERSIONS : quotedSchema + "." + Token.quoted(table + "." + column.name() + ".counter"));
    }

    /** What follows the dropping of fields: their sequences go with them. */
    static List<String> dropped(List<ColumnShape> columns) {
        return columns.stream()
                .flatMap(column -> column.sequence().stream())
                .filter(name -> !name.equals("\"IRIS\".\"ROW_VERSIONS\""))
                .map(name -> "DROP SEQUENCE IF EXISTS " + name)
                .toList();
    }

    /** Makes the sequence where it is not there for all tables. */
    List<String> created() {
        return name.equals(ROW_VERSIONS) ? List.of() : List.of("CREATE SEQUENCE " + name + " NO CACHE");
    }

    /** Lets the field count. Rows that are there already keep NULL: InterSystems SQL Reference, "ALTER TABLE". */
    String attached(String engineTable, String column) {
        return "ALTER TABLE " + engineTable + " ALTER COLUMN " + Token.quoted(column) + " SET DEFAULT NEXT VALUE FOR " + name;
    }
}
