package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes INSERT and INSERT OR UPDATE for the engine. An existing row is one that has the value in any unique or primary key, and
 * of it only the listed fields change; IDENTITY may be inserted but is not updated. Source: InterSystems SQL Reference, "INSERT OR
 * UPDATE". The engine looks for existing rows before the statement, so a query that gives the same new key twice is -119 here, where
 * IRIS would update the row that it has just inserted.
 */
record UpsertSource(TableShape table, List<ColumnShape> targets) {
    private static final String OLD = "\"%old\".";

    /** The engine's statement for these values, which begin with VALUES or are a query. */
    SqlText statement(SqlText values, boolean update, Scope scope) throws SQLException {
        String condition = table.uniqueKeys().stream()
                .filter(this::isGiven)
                .map(key -> matches(key, OLD))
                .collect(Collectors.joining(" OR "));
        SqlText statement = SqlText.of("");
        if (!update || condition.isEmpty()) {
            statement.insert(0, Token.engine("INSERT INTO " + table.engineName() + "(" + names("") + ")"));
            statement.replace(1, 1, values);
            return statement;
        }
        statement.insert(
                0, Token.engine("MERGE INTO " + table.engineName() + " AS \"%old\" USING"), Token.symbol("("), Token.symbol(")"));
        statement.replace(2, 2, values.at(0).is("VALUES") ? row(values, scope) : values);
        statement.insert(statement.size(), Token.engine("AS \"%new\"(" + names("") + ") ON (" + condition + ")"
                + " WHEN MATCHED THEN UPDATE SET " + assignments()
                + " WHEN NOT MATCHED THEN INSERT (" + names("") + ") VALUES (" + names("\"%new\".") + ")"));
        return statement;
    }

    /** {@code VALUES (?, 1)} as {@code SELECT CAST(? AS type), 1}. */
    private SqlText row(SqlText values, Scope scope) throws SQLException {
        SqlText row = values.part(2, values.size() - 1);
        row.insert(0, Token.word("SELECT"));
        TargetValues.inQuery(row, targets, new Kinds(row, scope));
        return row;
    }

    private boolean isGiven(List<String> key) {
        return key.stream().allMatch(column -> targets.stream().anyMatch(target -> target.name().equals(column)));
    }

    private static String matches(List<String> key, String prefix) {
        return key.stream()
                .map(Token::quoted)
                .map(name -> prefix + name + " = \"%new\"." + name)
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private String assignments() {
        List<String> changed = new ArrayList<>();
        for (ColumnShape target : targets) {
            if (!target.isIdentity()) {
                changed.add(Token.quoted(target.name()) + " = " + (changed.isEmpty() ? touching(target) : changed(target)));
            }
        }
        CounterValues.rowVersion(table).ifPresent(changed::add);
        if (changed.isEmpty()) {
            String untouched = Token.quoted(table.columns().get(table.columns().size() - 1).name());
            changed.add(untouched + " = \"%old\"." + untouched);
        }
        return String.join(", ", changed);
    }

    /** LAST_IDENTITY gives the row that is there, too. */
    private String touching(ColumnShape target) {
        List<String> conditions = new ArrayList<>(BurntNumbers.conditions(table, targets));
        conditions.add(TouchedRows.remembering(OLD + Token.quoted(table.rowId())));
        List<List<String>> keys = table.uniqueKeys().stream().filter(this::isGiven).toList();
        if (keys.size() > 1) {
            conditions.add(onlyRow(keys));
        }
        return "CASE WHEN " + String.join(" AND ", conditions) + " THEN " + changed(target) + " END";
    }

    /** Where two rows are there by two keys, the update of either fails for the other: -120. */
    private String onlyRow(List<List<String>> keys) {
        String condition = keys.stream().map(key -> matches(key, "\"%other\".")).collect(Collectors.joining(" OR "));
        return "IRIS.REQUIRE((SELECT COUNT(*) FROM " + table.engineName() + " AS \"%other\" WHERE " + condition
                + ") < 2, 'UPDATE_UNIQUE', 'two rows of the table have a key of the statement')";
    }

    private String changed(ColumnShape target) {
        String name = Token.quoted(target.name());
        if (TargetValues.keepsSpelling(table, target)) {
            return "IRIS.RESPELLED(\"%old\"." + name + ", \"%new\"." + name + ")";
        }
        return target.remark().counter().takesNumbers()
                ? "IRIS.UPDATED_COUNT(\"%old\"." + name + ", \"%new\"." + name + ")"
                : "\"%new\"." + name;
    }

    private String names(String prefix) {
        return targets.stream().map(target -> prefix + Token.quoted(target.name())).collect(Collectors.joining(", "));
    }
}
