package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnRemark.Counter;
import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms of INSERT: SET, VALUES of one row, DEFAULT VALUES, a query, and OR UPDATE before each of them. Source: InterSystems
 * SQL Reference, "INSERT", "INSERT OR UPDATE".
 */
final class InsertForm implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        int insert = text.find(0, text.size(), "INSERT");
        if (insert == text.size() || insert > 0 && !text.at(0).is("WITH")) {
            return;
        }
        int at = insert + 1;
        boolean update = text.at(at).is("OR");
        if (update && !text.at(at + 1).is("UPDATE")) {
            throw SqlCode.INVALID_STATEMENT.failure("UPDATE expected, " + text.at(at + 1).text() + " found");
        }
        at = ChangedTable.afterHints(text, update ? at + 2 : at);
        TableName name = TableName.at(text, text.at(at).is("INTO") ? at + 1 : at);
        TableShape table = scope.catalog()
                .table(name)
                .orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found"));
        rewrite(text, insert, name.end(), table, update, scope);
    }

    private static void rewrite(SqlText text, int insert, int from, TableShape table, boolean update, Scope scope)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        int source = from;
        if (text.at(from).is("SET")) {
            assignments(text, from, columns);
        } else if (text.at(from).is("(") && !text.at(from + 1).is("SELECT")) {
            source = text.closing(from) + 1;
            names(text, from + 1, source - 1, columns);
        }
        boolean listed = !columns.isEmpty();
        List<ColumnShape> targets = targets(table, columns);
        if (text.has(source, "DEFAULT", "VALUES")) {
            requireEnd(text, source + 2);
            text.replace(insert, source, Token.engine("INSERT INTO " + table.engineName()));
            return;
        }
        requireDistinct(columns);
        CounterValues.requireInsertable(listed ? targets : List.of());
        SqlText values = source(text, source, targets, scope);
        SqlText head = new UpsertSource(table, targets).statement(values, update, scope);
        text.replace(insert, text.size(), head);
    }

    private static SqlText source(SqlText text, int source, List<ColumnShape> targets, Scope scope) throws SQLException {
        SqlText part = text.part(source, text.size());
        if (part.at(0).is("VALUES")) {
            int end = part.closing(1);
            requireEnd(part, end + 1);
            TargetValues.inRow(part, 2, end, targets, new Kinds(part, scope));
        } else {
            TargetValues.inQuery(part, targets, new Kinds(part, scope));
        }
        return part;
    }

    /** IRIS takes one row: a second one is input after the end of the statement. */
    private static void requireEnd(SqlText text, int end) throws SQLException {
        if (end < text.size()) {
            throw SqlCode.TEXT_AFTER_END.failure("Input (" + text.at(end).upper() + ") encountered after end of query");
        }
    }

    /** {@code SET a = 1, b = 2} becomes {@code VALUES (1, 2)}. */
    private static void assignments(SqlText text, int set, List<String> columns) throws SQLException {
        int[] bounds = text.commaBounds(set + 1, text.size());
        for (int i = bounds.length - 2; i >= 0; i--) {
            if (!text.at(bounds[i]).isName() || !text.at(bounds[i] + 1).is("=")) {
                throw SqlCode.INVALID_STATEMENT.failure("field = value expected");
            }
            columns.add(0, text.at(bounds[i]).name());
            text.remove(bounds[i], bounds[i] + 2);
        }
        text.replace(set, set + 1, Token.word("VALUES"), Token.symbol("("));
        text.insert(text.size(), Token.symbol(")"));
    }

    private static void names(SqlText text, int from, int end, List<String> columns) throws SQLException {
        for (int i = from; i < end; i += 2) {
            if (!text.at(i).isName() || i + 1 < end && !text.at(i + 1).is(",")) {
                throw SqlCode.INVALID_STATEMENT.failure("IDENTIFIER expected, " + text.at(i).text() + " found");
            }
            columns.add(text.at(i).name());
        }
    }

    private static List<ColumnShape> targets(TableShape table, List<String> columns) throws SQLException {
        if (columns.isEmpty()) {
            return table.columns().stream().filter(column -> !column.isIdentity() && !isRowVersion(column)).toList();
        }
        List<ColumnShape> targets = new ArrayList<>();
        for (String column : columns) {
            targets.add(table.column(column)
                    .orElseThrow(() -> SqlCode.FIELD_NOT_FOUND.failure(
                            "Field '" + column + "' not found in table '" + table.schema() + "." + table.name() + "'")));
        }
        return targets;
    }

    private static boolean isRowVersion(ColumnShape column) {
        return column.remark().counter() == Counter.ROWVERSION;
    }

    private static void requireDistinct(List<String> columns) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (columns.subList(0, i).stream().anyMatch(column::equalsIgnoreCase)) {
                throw SqlCode.DUPLICATE_FIELD.failure("Field '" + column + "'");
            }
        }
    }

    /** Whether a value is a bare parameter or string, which takes the type of its column. */
    static boolean isBare(SqlText text, int from, int end) {
        return end == from + 1 && (text.at(from).kind() == Kind.PARAMETER || text.at(from).kind() == Kind.STRING);
    }
}
