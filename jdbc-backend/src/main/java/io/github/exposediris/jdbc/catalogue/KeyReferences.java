package io.github.exposediris.jdbc.catalogue;

import static io.github.exposediris.jdbc.catalogue.SchemaRows.row;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.small;
import static io.github.exposediris.jdbc.catalogue.SchemaRows.text;

import io.github.exposediris.core.definition.ForeignKeyDefinition;
import io.github.exposediris.core.definition.TableDefinition;
import io.github.exposediris.jdbc.connection.MadeRows;
import io.github.exposediris.jdbc.connection.MadeRows.MadeColumn;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Foreign keys as rows of JDBC's metadata, by the table at their other end. */
record KeyReferences(String namespace, List<Reference> references) {
    private static final List<MadeColumn> COLUMNS = List.of(
            text("PKTABLE_CAT"), text("PKTABLE_SCHEM"), text("PKTABLE_NAME"), text("PKCOLUMN_NAME"), text("FKTABLE_CAT"),
            text("FKTABLE_SCHEM"), text("FKTABLE_NAME"), text("FKCOLUMN_NAME"), small("KEY_SEQ"), small("UPDATE_RULE"),
            small("DELETE_RULE"), text("FK_NAME"), text("PK_NAME"), small("DEFERRABILITY"));

    /** All foreign keys of these tables. */
    static KeyReferences of(String namespace, List<TableDefinition> tables) {
        List<Reference> references = new ArrayList<>();
        tables.forEach(table -> table.foreignKeys().forEach(key -> references.add(new Reference(table, key))));
        references.sort(Comparator.comparing((Reference one) -> one.key().targetSchema())
                .thenComparing(one -> one.key().targetTable())
                .thenComparing(one -> one.table().schema())
                .thenComparing(one -> one.table().name())
                .thenComparing(one -> one.key().name()));
        return new KeyReferences(namespace, references);
    }

    /** Those that refer to that table; null for a schema takes any. */
    KeyReferences to(@Nullable String schema, @Nullable String table) {
        return new KeyReferences(namespace, references.stream()
                .filter(one -> NamePattern.exactly(schema).matches(one.key().targetSchema())
                        && NamePattern.exactly(table).matches(one.key().targetTable()))
                .toList());
    }

    /** Those that belong to that table; null for a schema takes any. */
    KeyReferences from(@Nullable String schema, @Nullable String table) {
        return new KeyReferences(namespace, references.stream()
                .filter(one -> NamePattern.exactly(schema).matches(one.table().schema())
                        && NamePattern.exactly(table).matches(one.table().name()))
                .toList());
    }

    ResultSet rows() throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Reference one : references) {
            ForeignKeyDefinition key = one.key();
            for (int i = 0; i < key.columns().size(); i++) {
                rows.add(row(
                        namespace, key.targetSchema(), key.targetTable(), key.targetColumns().get(i), namespace, one.table().schema(),
                        one.table().name(), key.columns().get(i), i + 1, rule(key.onUpdate()), rule(key.onDelete()), key.name(), null,
                        DatabaseMetaData.importedKeyNotDeferrable));
            }
        }
        return MadeRows.of(COLUMNS, rows);
    }

    private static int rule(String action) {
        return switch (action) {
            case "CASCADE" -> DatabaseMetaData.importedKeyCascade;
            case "SET NULL" -> DatabaseMetaData.importedKeySetNull;
            case "SET DEFAULT" -> DatabaseMetaData.importedKeySetDefault;
            default -> DatabaseMetaData.importedKeyNoAction;
        };
    }

    /** A foreign key and its table. */
    record Reference(TableDefinition table, ForeignKeyDefinition key) {}
}
