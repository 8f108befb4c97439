package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.Snapshot;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The primary key of a table that is there. "The primary key index property is not automatically defined as Required", and yet takes
 * no NULL: the engine wants such a column required, so it is that for as long as it is of the key. Where no other key is the primary
 * one, the RowID that IDENTITY shows is. Source: InterSystems SQL Reference, "CREATE TABLE", "Defining the Primary Key".
 */
record PrimaryKey(TableShape table, Snapshot.Table seen) {
    /** The name of the RowID's key. */
    static final String OF_ROW_ID = "RowIDField_As_PKey";

    static PrimaryKey of(TableShape table, Catalog catalog) throws SQLException {
        return new PrimaryKey(table, catalog.snapshot().table(table.schema(), table.name())
                .orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + table.name() + "'")));
    }

    /** Whether the constraint of that name is the primary key. */
    boolean isNamed(String constraint) {
        return defined().filter(key -> key.name().equalsIgnoreCase(constraint)).isPresent();
    }

    /**
     * Adds a key of columns that are there, under the engine's constraint.
     *
     * @throws SQLException -307 where there is one already
     */
    void add(Key key, String constraint, Change change) throws SQLException {
        if (defined().isPresent()) {
            throw SqlCode.PRIMARY_KEY_EXISTS.failure();
        }
        List<ColumnShape> columns = key.columns().stream().flatMap(name -> table.column(name).stream()).toList();
        requireDistinct(columns, change);
        for (ColumnShape column : columns) {
            if (isNullable(column)) {
                new AlteredColumn(table, column, change).require();
                change.add(AlteredColumn.comment(table, column, column.remark().keyed(true)));
            }
        }
        rowIdKey("UNIQUE", change);
        change.add("ALTER TABLE " + table.engineName() + " ADD " + constraint);
    }

    /**
     * Drops it; what it alone required may be NULL again.
     *
     * @throws SQLException -315 where there is none
     */
    void drop(Change change) throws SQLException {
        Snapshot.Key key = defined().orElseThrow(() -> SqlCode.CONSTRAINT_NOT_FOUND.failure("the table has no primary key"));
        change.add("ALTER TABLE " + table.engineName() + " DROP CONSTRAINT " + EngineName.existing(table, key.name()));
        for (String name : key.columns()) {
            table.column(name).filter(column -> column.remark().keyed()).ifPresent(column -> {
                new AlteredColumn(table, column, change).alter("DROP NOT NULL");
                change.add(AlteredColumn.comment(table, column, column.remark().keyed(false)));
            });
        }
        rowIdKey("PRIMARY KEY", change);
    }

    private Optional<Snapshot.Key> defined() {
        return seen.keys().stream().filter(key -> key.isPrimary() && !key.name().equals(OF_ROW_ID)).findFirst();
    }

    private boolean isNullable(ColumnShape column) {
        return seen.columns().stream().anyMatch(one -> one.name().equals(column.name()) && one.nullable());
    }

    private void requireDistinct(List<ColumnShape> columns, Change change) {
        String names = columns.stream().map(column -> Token.quoted(column.name())).collect(Collectors.joining(", "));
        change.require(
                "NOT EXISTS (SELECT 1 FROM " + table.engineName() + " GROUP BY " + names + " HAVING COUNT(*) > 1)",
                SqlCode.CREATE_UNIQUE.name(),
                "the primary key of table '" + table.name() + "'");
    }

    private void rowIdKey(String kind, Change change) {
        table.identity().filter(column -> EngineName.isTaken(table, OF_ROW_ID)).ifPresent(column -> {
            String prefix = "ALTER TABLE " + table.engineName();
            String name = EngineName.existing(table, OF_ROW_ID);
            change.add(prefix + " DROP CONSTRAINT " + name);
            change.add(prefix + " ADD CONSTRAINT " + name + " " + kind + " (" + Token.quoted(column.name()) + ")");
        });
    }
}
