package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.catalog.Catalog;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.ddl.Key.Kind;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code ALTER TABLE t ADD | ALTER COLUMN | DROP | RENAME ...}, one kind of action a statement. Used by one thread. */
final class AlterTable {
    private static final String TAG = "ALTER TABLE";

    private final SqlText text;
    private final Catalog catalog;
    private final TableName name;
    private final TableShape table;
    private final String prefix;

    AlterTable(SqlText text, Catalog catalog) throws SQLException {
        this.text = text;
        this.catalog = catalog;
        this.name = TableName.at(text, 2);
        this.table = Names.table(catalog, name);
        this.prefix = "ALTER TABLE " + table.engineName() + " ";
    }

    Plan plan() throws SQLException {
        int action = name.end();
        return switch (text.at(action).upper()) {
            case "ADD" -> add(action + 1);
            case "ALTER" -> new AlterColumn(text, table).plan(text.at(action + 1).is("COLUMN") ? action + 2 : action + 1);
            case "MODIFY" -> new AlterColumn(text, table).plan(action + 1);
            case "DROP", "DELETE" -> drop(action + 1);
            case "RENAME" -> {
                Names.requireEnd(text, action + 2);
                yield Plan.of(TAG, prefix + "RENAME TO " + Token.quoted(Names.at(text, action + 1)));
            }
            default -> throw SqlCode.INVALID_STATEMENT.failure("'" + text.at(action).text() + "' is no action of ALTER TABLE");
        };
    }

    private Plan add(int from) throws SQLException {
        if (Key.startsAt(text, from)) {
            Key key = Key.ofTable(text, from);
            Names.requireEnd(text, key.end());
            return Plan.of(TAG, prefix + "ADD " + key(key, table.uniqueKeys().size() + 2));
        }
        int start = text.at(from).is("COLUMN") ? from + 1 : from;
        boolean bracket = text.at(start).is("(");
        int end = bracket ? text.closing(start) : text.size();
        if (bracket) {
            Names.requireEnd(text, end + 1);
        }
        List<String> statements = new ArrayList<>();
        int[] bounds = text.commaBounds(bracket ? start + 1 : start, end);
        for (int i = 0; i < bounds.length - 1; i++) {
            column(new ColumnDefinition(text.part(bounds[i], bounds[i + 1] - 1)), statements);
        }
        return new Plan(TAG, "", statements);
    }

    private void column(ColumnDefinition column, List<String> statements) throws SQLException {
        if (table.column(column.name()).isPresent()) {
            throw SqlCode.COLUMN_EXISTS.failure("Field '" + column.name() + "'");
        }
        if (column.isIdentity() && table.identity().isPresent()) {
            throw SqlCode.IDENTITY_EXISTS.failure("Field '" + column.name() + "'");
        }
        if (column.isIdentity()) {
            shown(column, statements);
        } else {
            statements.add(prefix + "ADD COLUMN " + column.engineWithRows());
        }
        later(column, statements);
        for (Key key : column.keys()) {
            statements.add(prefix + "ADD " + key(key, table.uniqueKeys().size() + 2 + statements.size()));
        }
    }

    /** An IDENTITY field that is added is the RowID, which has been there all the time: "ALTER TABLE", "ADD COLUMN". */
    private void shown(ColumnDefinition column, List<String> statements) {
        String name = Token.quoted(column.name());
        statements.add(prefix + "ALTER COLUMN " + Token.quoted(TableShape.ROW_ID) + " RENAME TO " + name);
        statements.add(prefix + "ALTER COLUMN " + name + " SET VISIBLE");
        statements.add("COMMENT ON COLUMN " + table.engineName() + "." + name + " IS " + column.remark().literal());
    }

    /** Counters and, unless the field is required, defaults serve later rows only: "ALTER TABLE", "ADD COLUMN". */
    private void later(ColumnDefinition column, List<String> statements) {
        if (column.isCounter()) {
            CounterSequence sequence = CounterSequence.of(Token.quoted(table.schema()), table.name(), column);
            statements.addAll(sequence.created());
            statements.add(sequence.attached(table.engineName(), column.name()));
        } else if (!column.laterDefault().isEmpty()) {
            statements.add(prefix + "ALTER COLUMN " + Token.quoted(column.name()) + " SET DEFAULT " + column.laterDefault());
        }
    }

    private String key(Key key, int number) throws SQLException {
        for (String column : key.columns()) {
            if (table.column(column).isEmpty()) {
                throw SqlCode.FIELD_NOT_IN_TABLE.failure("Field '" + column + "'");
            }
        }
        return NamedKey.of(key, table, catalog, number);
    }

    private Plan drop(int from) throws SQLException {
        if (text.hasAny(from, "CONSTRAINT") || text.has(from, "FOREIGN", "KEY")) {
            int at = text.at(from).is("CONSTRAINT") ? from + 1 : from + 2;
            return Plan.of(TAG, prefix + "DROP CONSTRAINT " + EngineName.existing(table, Names.at(text, at)));
        } else if (text.has(from, "PRIMARY", "KEY")) {
            return Plan.of(TAG, prefix + "DROP PRIMARY KEY");
        }
        int at = text.at(from).is("COLUMN") ? from + 1 : from;
        String columnName = Names.at(text, at);
        ColumnShape column = table.column(columnName)
                .orElseThrow(() -> SqlCode.FIELD_NOT_FOUND.failure("Field '" + columnName + "'"));
        boolean cascade = text.at(at + 1).is("CASCADE");
        if (!cascade && table.indexed().contains(column.name())) {
            throw SqlCode.COLUMN_IN_USE.failure("Field '" + column.name() + "'");
        }
        List<String> statements = new ArrayList<>();
        statements.add(prefix + "DROP COLUMN " + Token.quoted(column.name()));
        statements.addAll(CounterSequence.dropped(List.of(column)));
        return new Plan(TAG, "", statements);
    }
}
