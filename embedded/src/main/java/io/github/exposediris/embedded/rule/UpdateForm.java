package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;

/**
 * UPDATE: an IDENTITY field is -107, and there is neither LIMIT nor ORDER BY. Source: InterSystems SQL
 * Reference, "UPDATE".
 */
final class UpdateForm implements Rule {
    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        if (!text.at(0).is("UPDATE")) {
            return;
        }
        text.remove(1, ChangedTable.afterHints(text, 1));
        refuseSources(text);
        TableName name = TableName.at(text, 1);
        TableShape table = scope.catalog()
                .table(name)
                .orElseThrow(() -> SqlCode.TABLE_NOT_FOUND.failure("Table '" + name.shown() + "' not found"));
        UpdateValues.resolve(text, name.end(), table);
        int set = text.find(1, text.size(), "SET");
        int[] bounds = text.commaBounds(set + 1, text.find(set, text.size(), "WHERE"));
        CounterValues.rowVersion(table).ifPresent(counted -> text.insert(bounds[bounds.length - 1] - 1, Token.engine(", " + counted)));
        Kinds kinds = new Kinds(text, scope);
        for (int i = bounds.length - 2; i >= 0; i--) {
            assignment(text, bounds[i], bounds[i + 1] - 1, table, kinds);
        }
    }

    private static void refuseSources(SqlText text) throws SQLException {
        if (text.find(1, text.size(), "FROM") < text.size()) {
            throw SqlCode.FATAL.failure("the stand-in has no UPDATE with a FROM clause");
        }
    }

    private static void assignment(SqlText text, int from, int end, TableShape table, Kinds kinds) throws SQLException {
        int equals = text.find(from, end, "=");
        ColumnShape column = table.column(text.at(equals - 1).name()).orElse(null);
        if (column == null) {
            return;
        }
        if (column.isIdentity()) {
            throw SqlCode.ROWID_UPDATE.failure("Field '" + column.name() + "'");
        }
        requireNoStream(text, equals + 1, end, table, column);
        MomentTexts.requireUpdate(text, equals + 1, end, column);
        if (TargetValues.keepsSpelling(table, column)) {
            text.insert(end, Token.symbol(")"));
            TargetValues.converted(text, equals + 1, end, column, kinds);
            text.insert(equals + 1, Token.engine("IRIS.RESPELLED(" + Token.quoted(column.name()) + ","));
            return;
        }
        TargetValues.vector(text, equals + 1, end, column);
        CounterValues.updated(text, equals + 1, end, column);
        TargetValues.converted(text, equals + 1, end, column, kinds);
    }

    /** A stream goes to a stream only. */
    private static void requireNoStream(SqlText text, int from, int end, TableShape table, ColumnShape target) throws SQLException {
        int last = end - 1;
        int first = from;
        while (text.at(first).is("(") && text.closing(first) == last) {
            first++;
            last--;
        }
        boolean field = text.at(last).isName() && Operands.start(text, last + 1) == first;
        if (field && !target.isStream() && table.column(text.at(last).name()).filter(ColumnShape::isStream).isPresent()) {
            throw SqlCode.STREAM_ASSIGNMENT.failure("Field '" + target.name() + "'");
        }
    }
}
