package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes INSERT and INSERT OR UPDATE for the engine. An existing row is one that has the value in any unique or primary key, and
 * of it only the listed fields change; IDENTITY may be inserted but is not updated. Source: InterSystems SQL Reference, "INSERT OR
 * UPDATE". The engine looks for existing rows before the statement, so a query that gives the same new key twice is -119 here, where
 * IRIS would update the row that it has just inserted.
 */
record UpsertSource(TableShape table, List<ColumnShape> targets) {
    /** The engine's statement for these values, which begin with VALUES or are a query. */
    SqlText statement(SqlText values, boolean update) throws SQLException {
        String condition = table.uniqueKeys().stream()
                .filter(this::isGiven)
                .map(UpsertSource::matches)
                .collect(Collectors.joining(" OR "));
        SqlText statement = SqlText.of("");
        if (!update || condition.isEmpty()) {
            statement.insert(0, Token.engine("INSERT INTO " + table.engineName() + "(" + names("") + ")"));
            statement.replace(1, 1, values);
            return statement;
        }
        statement.insert(
                0, Token.engine("MERGE INTO " + table.engineName() + " AS \"%old\" USING"), Token.symbol("("), Token.symbol(")"));
        statement.replace(2, 2, values.at(0).is("VALUES") ? row(values) : values);
        statement.insert(statement.size(), Token.engine("AS \"%new\"(" + names("") + ") ON (" + condition + ")"
                + " WHEN MATCHED THEN UPDATE SET " + assignments()
                + " WHEN NOT MATCHED THEN INSERT (" + names("") + ") VALUES (" + names("\"%new\".") + ")"));
        return statement;
    }

    /** {@code VALUES (?, 1)} as {@code SELECT CAST(? AS type), 1}. */
    private SqlText row(SqlText values) throws SQLException {
        SqlText row = values.part(2, values.size() - 1);
        row.insert(0, Token.word("SELECT"));
        TargetValues.inQuery(row, targets);
        return row;
    }

    private boolean isGiven(List<String> key) {
        return key.stream().allMatch(column -> targets.stream().anyMatch(target -> target.name().equals(column)));
    }

    private static String matches(List<String> key) {
        return key.stream()
                .map(Token::quoted)
                .map(name -> "\"%old\"." + name + " = \"%new\"." + name)
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private String assignments() {
        String changed = targets.stream()
                .filter(target -> !target.isIdentity())
                .map(target -> Token.quoted(target.name()))
                .map(name -> name + " = \"%new\"." + name)
                .collect(Collectors.joining(", "));
        String untouched = Token.quoted(table.columns().get(table.columns().size() - 1).name());
        return changed.isEmpty() ? untouched + " = \"%old\"." + untouched : changed;
    }

    private String names(String prefix) {
        return targets.stream().map(target -> prefix + Token.quoted(target.name())).collect(Collectors.joining(", "));
    }
}
