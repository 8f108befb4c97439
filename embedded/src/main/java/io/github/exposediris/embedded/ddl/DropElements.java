package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;

/** {@code ALTER TABLE t DROP CONSTRAINT | FOREIGN KEY | PRIMARY KEY | [COLUMN] c [RESTRICT|CASCADE], ...}. Used by one thread. */
final class DropElements {
    private final SqlText text;
    private final Catalog catalog;
    private final TableShape table;
    private final String prefix;
    private final Change change = new Change();

    DropElements(SqlText text, Catalog catalog, TableShape table) {
        this.text = text;
        this.catalog = catalog;
        this.table = table;
        this.prefix = "ALTER TABLE " + table.engineName() + " ";
    }

    Plan plan(int from) throws SQLException {
        if (text.hasAny(from, "CONSTRAINT") || text.has(from, "FOREIGN", "KEY")) {
            int at = text.at(from).is("CONSTRAINT") ? from + 1 : from + 2;
            Names.requireEnd(text, at + 1);
            constraint(Names.at(text, at));
        } else if (text.has(from, "PRIMARY", "KEY")) {
            Names.requireEnd(text, from + 2);
            PrimaryKey.of(table, catalog).drop(change);
        } else if (text.hasAny(from, "PARTITION", "FIXED") || text.has(from, "ALL", "PARTITIONS")) {
            throw SqlCode.FATAL.failure("the stand-in has no ALTER TABLE DROP " + text.at(from).upper());
        } else {
            columns(text.at(from).is("COLUMN") ? from + 1 : from);
        }
        return change.plan();
    }

    private void constraint(String name) throws SQLException {
        PrimaryKey primary = PrimaryKey.of(table, catalog);
        if (primary.isNamed(name)) {
            primary.drop(change);
        } else {
            change.add(prefix + "DROP CONSTRAINT " + EngineName.existing(table, name));
        }
    }

    private void columns(int from) throws SQLException {
        int[] bounds = text.commaBounds(from, text.size());
        for (int i = 0; i < bounds.length - 1; i++) {
            column(text.part(bounds[i], bounds[i + 1] - 1));
        }
    }

    private void column(SqlText piece) throws SQLException {
        String name = Names.at(piece, 0);
        ColumnShape column = table.column(name).orElseThrow(() -> SqlCode.FIELD_NOT_FOUND.failure("Field '" + name + "'"));
        boolean cascade = piece.at(1).is("CASCADE");
        int at = piece.hasAny(1, "CASCADE", "RESTRICT") ? 2 : 1;
        Names.requireEnd(piece, piece.hasAny(at, "%DELDATA", "%NODELDATA") ? at + 1 : at);
        if (!cascade && table.indexed().contains(column.name())) {
            throw SqlCode.COLUMN_IN_USE.failure("Field '" + column.name() + "'");
        }
        change.add(prefix + "DROP COLUMN " + Token.quoted(column.name()));
        change.addAll(CounterSequence.dropped(List.of(column)));
    }
}
