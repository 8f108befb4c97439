package io.github.exposediris.embedded.dictionary;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.Row;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.catalog.Snapshot.Column;
import io.github.exposediris.embedded.catalog.Snapshot.Index;
import io.github.exposediris.embedded.catalog.Snapshot.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Classes, their properties, indexes, parameters and storages. What was compiled has a field Id of its own, so the RowID is called
 * ID1 there. Source: InterSystems SQL Reference, "CREATE TABLE", "RowID".
 */
record ClassRows(Snapshot snapshot) {
    /** A key that is there without an index of the class: the RowID itself. */
    private static final String ROW_ID_KEY = "RowIDField_As_PKey";

    List<Map<String, Object>> classes() {
        return snapshot.tables().stream().map(ClassRows::ofTable).toList();
    }

    private static Map<String, Object> ofTable(Table table) {
        String name = ClassNames.ofTable(table);
        return Row.of("ID", name, "Name", name, "ClassType", table.isView() ? "view" : "persistent", "Super",
                table.isView() ? null : "%Library.Persistent", "PrimarySuper", table.isView() ? null : "~%Library.Persistent~" + name + "~",
                "DdlAllowed", 1, "Final", table.isView() ? 0 : 1, "ProcedureBlock", 1, "Owner", "_SYSTEM", "SqlTableName", table.name(),
                "SqlSchemaName", table.schema(), "SqlQualifiedNameQ", table.schema() + "." + table.name(), "Description",
                table.isView() || table.comment().isEmpty() ? null : table.comment(), "ViewQuery", table.isView() ? table.comment() : null);
    }

    List<Map<String, Object>> properties() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            Map<String, String> names = ClassNames.properties(table);
            if (!table.isView()) {
                table.columns().forEach(column -> rows.add(property(ClassNames.ofTable(table), names.get(column.name()), column)));
            }
        }
        return rows;
    }

    private static Map<String, Object> property(String parent, String name, Column column) {
        PropertyType type = PropertyType.of(column);
        String description = column.remark().description();
        String id = parent + "||" + name;
        return Row.of("ID", id, "ID1", id, "parent", parent, "Name", name, "Type", type.name(), "RuntimeType", type.name(),
                "Required", column.nullable() ? 0 : 1, "_Identity", column.remark().counter().isIdentity() ? 1 : 0, "SqlFieldName",
                column.name(), "SqlColumnNumber", String.valueOf(column.position() + 1), "SequenceNumber", column.position(), "Description",
                description.isEmpty() ? null : description, "InitialExpression", ObjectScript.of(column), "SqlCollation",
                type.collation().isEmpty() ? null : type.collation(), "Origin", parent, "Storable", 1);
    }

    List<Map<String, Object>> propertyParameters(String owner) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            Map<String, String> names = ClassNames.properties(table);
            for (Column column : table.isView() ? List.<Column>of() : table.columns()) {
                String id = ClassNames.ofTable(table) + "||" + names.get(column.name());
                PropertyType.of(column).parameters().forEach((name, value) -> rows.add(parameter(owner, id, name, value)));
            }
        }
        return rows;
    }

    List<Map<String, Object>> indexes() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            Map<String, String> names = ClassNames.indexes(table);
            Map<String, String> properties = ClassNames.properties(table);
            for (Index index : table.indexes()) {
                if (!index.name().equals(ROW_ID_KEY)) {
                    rows.add(index(ClassNames.ofTable(table), names.get(index.name()), index, properties));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> index(String parent, String name, Index index, Map<String, String> properties) {
        boolean hnsw = index.comment().startsWith("HNSW|");
        String type = hnsw || index.comment().isEmpty() ? "index" : index.comment().toLowerCase(Locale.ROOT);
        String fields = index.columns().stream().map(properties::get).collect(Collectors.joining(","));
        String id = parent + "||" + name;
        return Row.of("ID", id, "ID1", id, "parent", parent, "Name", name, "SqlName", index.name(), "Properties", fields, "Data",
                "", "_Unique", index.unique() ? 1 : 0, "PrimaryKey", index.primary() ? 1 : 0, "Type", type, "TypeClass",
                hnsw ? "%SQL.Index.HNSW" : "", "Origin", parent);
    }

    List<Map<String, Object>> indexParameters(String owner) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            Map<String, String> names = ClassNames.indexes(table);
            for (Index index : table.indexes()) {
                String[] parts = index.comment().split("\\|");
                for (int i = 1; i < parts.length; i++) {
                    String[] parameter = parts[i].split("=", 2);
                    rows.add(parameter(owner, ClassNames.ofTable(table) + "||" + names.get(index.name()), parameter[0], parameter[1]));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> parameter(String owner, String id, String name, String value) {
        return Row.of("ID", id + "||" + name, owner, id, "element_key", name, "Parameters", value);
    }

    List<Map<String, Object>> parameters() {
        return snapshot.tables().stream()
                .filter(table -> table.columns().stream().anyMatch(column -> column.remark().counter() == Counter.OPEN_IDENTITY))
                .map(ClassNames::ofTable)
                .map(parent -> member(parent, "ALLOWIDENTITYINSERT", "_Default", "1"))
                .toList();
    }

    List<Map<String, Object>> storages() {
        return snapshot.tables().stream()
                .filter(table -> !table.isView())
                .map(ClassNames::ofTable)
                .map(parent -> member(parent, "Default", "Type", "%Storage.Persistent"))
                .toList();
    }

    private static Map<String, Object> member(String parent, String name, String field, String value) {
        String id = parent + "||" + name;
        return Row.of("ID", id, "ID1", id, "parent", parent, "Name", name, field, value, "Origin", parent);
    }

    static String owner(String table) {
        return table.substring(0, table.toLowerCase(Locale.ROOT).indexOf("_parameters"));
    }
}
