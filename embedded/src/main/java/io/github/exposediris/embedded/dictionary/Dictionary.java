package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The rows of the tables that tell of classes and of usage. Stateless. */
public final class Dictionary {
    private Dictionary() {}

    /** The rows of a table of %Dictionary; those of a definition and of what was compiled from it are the same here. */
    public static List<Map<String, Object>> rows(String table, Snapshot snapshot) {
        ClassRows rows = new ClassRows(snapshot);
        return switch (table) {
            case "ClassDefinition", "CompiledClass" -> rows.classes();
            case "PropertyDefinition", "CompiledProperty" -> rows.properties();
            case "IndexDefinition", "CompiledIndex" -> rows.indexes();
            case "ParameterDefinition", "CompiledParameter" -> rows.parameters();
            case "StorageDefinition", "CompiledStorage" -> rows.storages();
            case "PropertyDefinition_Parameters", "CompiledProperty_Parameters" -> rows.propertyParameters(ClassRows.owner(table));
            default -> rows.indexParameters(ClassRows.owner(table));
        };
    }

    /** The rows of a view of INFORMATION_SCHEMA; none where IRIS has what the stand-in has not, such as routines. */
    public static List<Map<String, Object>> usage(String table, Snapshot snapshot) throws SQLException {
        UsageRows rows = new UsageRows(snapshot);
        return switch (table) {
            case "CONSTRAINT_TABLE_USAGE" -> rows.constraintTables();
            case "CONSTRAINT_COLUMN_USAGE" -> rows.constraintColumns();
            case "VIEW_TABLE_USAGE" -> rows.viewTables();
            case "VIEW_COLUMN_USAGE" -> rows.viewColumns();
            default -> List.of();
        };
    }
}
