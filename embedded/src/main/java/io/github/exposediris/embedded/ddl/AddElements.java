package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.ddl.Key.Kind;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/** {@code ALTER TABLE t ADD [COLUMN] ...}: columns and constraints, also several of both. Used by one thread. */
final class AddElements {
    private final SqlText text;
    private final Catalog catalog;
    private final TableShape table;
    private final String prefix;
    private final Change change = new Change();
    private int number;

    AddElements(SqlText text, Catalog catalog, TableShape table) {
        this.text = text;
        this.catalog = catalog;
        this.table = table;
        this.prefix = "ALTER TABLE " + table.engineName() + " ";
        this.number = table.uniqueKeys().size() + 2;
    }

    Plan plan(int from) throws SQLException {
        int start = text.at(from).is("COLUMN") ? from + 1 : from;
        boolean bracket = text.at(start).is("(");
        int end = bracket ? text.closing(start) : text.size();
        if (bracket) {
            Names.requireEnd(text, end + 1);
        }
        int[] bounds = text.commaBounds(bracket ? start + 1 : start, end);
        for (int i = 0; i < bounds.length - 1; i++) {
            element(text.part(bounds[i], bounds[i + 1] - 1));
        }
        return change.plan();
    }

    private void element(SqlText element) throws SQLException {
        if (Key.startsAt(element, 0)) {
            Key key = Key.ofTable(element, 0);
            Names.requireEnd(element, key.end());
            requireColumns(key);
            key(key);
        } else if (element.at(0).is("DEFAULT")) {
            defaultValue(element);
        } else {
            column(new ColumnDefinition(element));
        }
    }

    /** {@code ADD DEFAULT (x) FOR field}. */
    private void defaultValue(SqlText element) throws SQLException {
        DefaultValue value = DefaultValue.at(element, 1);
        if (!element.at(value.end()).is("FOR")) {
            throw SqlCode.INVALID_STATEMENT.failure("FOR expected");
        }
        AlteredColumn.of(table, Names.at(element, value.end() + 1), change).setDefault(value);
        Names.requireEnd(element, value.end() + 2);
    }

    private void column(ColumnDefinition column) throws SQLException {
        if (table.column(column.name()).isPresent()) {
            throw SqlCode.COLUMN_EXISTS.failure("Field '" + column.name() + "'");
        }
        requireOnly(column);
        if (column.isIdentity()) {
            shown(column);
        } else {
            change.add(prefix + "ADD COLUMN " + column.engineWithRows());
        }
        later(column);
        for (Key key : column.keys()) {
            key(key);
        }
    }

    /** "Class has multiple identity properties", "has more than one property of type": "ALTER TABLE", "Adding an Integer Counter". */
    private void requireOnly(ColumnDefinition column) throws SQLException {
        if (column.isIdentity() && table.identity().isPresent()) {
            throw SqlCode.FATAL.failure("ERROR #5281: Class has multiple identity properties: '" + column.name() + "'");
        }
        boolean limited = column.isCounter() && column.counter() != Counter.SERIAL;
        if (limited && table.columns().stream().anyMatch(other -> other.remark().counter() == column.counter())) {
            throw SqlCode.FATAL.failure("ERROR #5320: a table has one " + column.counter() + " field only");
        }
    }

    /** An IDENTITY field that is added is the RowID, which has been there all the time: "ALTER TABLE", "ADD COLUMN". */
    private void shown(ColumnDefinition column) {
        String name = Token.quoted(column.name());
        change.add(prefix + "ALTER COLUMN " + Token.quoted(TableShape.ROW_ID) + " RENAME TO " + name);
        change.add(prefix + "ALTER COLUMN " + name + " SET VISIBLE");
        change.add("COMMENT ON COLUMN " + table.engineName() + "." + name + " IS " + column.remark().literal());
    }

    /** Counters and, unless the field is required, defaults serve later rows only: "ALTER TABLE", "ADD COLUMN". */
    private void later(ColumnDefinition column) {
        if (column.isCounter()) {
            CounterSequence sequence = CounterSequence.of(Token.quoted(table.schema()), table.name(), column);
            change.addAll(sequence.created());
            change.add(sequence.attached(table.engineName(), column.name()));
        } else if (!column.laterDefault().isEmpty()) {
            change.add(prefix + "ALTER COLUMN " + Token.quoted(column.name()) + " SET DEFAULT " + column.laterDefault());
        }
    }

    private void requireColumns(Key key) throws SQLException {
        for (String column : key.columns()) {
            if (table.column(column).isEmpty()) {
                throw SqlCode.FIELD_NOT_IN_TABLE.failure("Field '" + column + "'");
            }
        }
    }

    private void key(Key key) throws SQLException {
        if (key.kind() != Kind.FOREIGN && EngineName.isTaken(table, key.name())) {
            throw SqlCode.FATAL.failure("index name conflict: '" + key.name() + "'");
        }
        String constraint = NamedKey.of(key, table, catalog, number++);
        if (key.kind() == Kind.PRIMARY) {
            PrimaryKey.of(table, catalog).add(key, constraint, change);
        } else {
            change.add(prefix + "ADD " + constraint);
        }
    }
}
