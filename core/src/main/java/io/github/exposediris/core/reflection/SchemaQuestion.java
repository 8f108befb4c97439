package io.github.exposediris.core.reflection;

import io.github.exposediris.core.statement.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jetbrains.exposed.v1.core.statements.api.RowApi;

/**
 * A query, and how its rows are read.
 *
 * @param statement the query; its arguments are texts
 * @param columns how many columns it has
 */
public record SchemaQuestion(SqlStatement statement, int columns) {
    /** Reads a row. */
    public SchemaRow read(RowApi row) {
        return SchemaRow.read(row, columns);
    }

    /** A question of a view of INFORMATION_SCHEMA, kept to a scope by its columns of schema and table. */
    static SchemaQuestion of(String view, String columns, String schemaColumn, String tableColumn, SchemaScope scope) {
        Condition condition = Condition.of(scope, schemaColumn, tableColumn);
        String sql = "SELECT " + columns + " FROM INFORMATION_SCHEMA." + view + " WHERE " + condition.text;
        return new SchemaQuestion(new SqlStatement(sql, condition.arguments), columns.split(",").length);
    }

    /** A question of %Dictionary about the classes of the tables in a scope. */
    static SchemaQuestion ofClasses(String columns, String from, String classColumn, SchemaScope scope) {
        Condition condition = Condition.of(scope, "TABLE_SCHEMA", "TABLE_NAME");
        String sql = "SELECT " + columns + " FROM " + from + " WHERE " + classColumn
                + " IN (SELECT CLASSNAME FROM INFORMATION_SCHEMA.TABLES WHERE " + condition.text + ")";
        return new SchemaQuestion(new SqlStatement(sql, condition.arguments), columns.split(",").length);
    }

    private record Condition(String text, List<Pair<IColumnType<?>, String>> arguments) {
        static Condition of(SchemaScope scope, String schemaColumn, String tableColumn) {
            List<Pair<IColumnType<?>, String>> arguments = new ArrayList<>();
            String text = schemaColumn + in(scope.schemas(), arguments);
            if (!scope.tables().isEmpty()) {
                text += " AND " + tableColumn + in(scope.tables(), arguments);
            }
            return new Condition(text, arguments);
        }

        private static String in(List<String> names, List<Pair<IColumnType<?>, String>> arguments) {
            names.forEach(name -> arguments.add(new Pair<>(new VarCharColumnType(255, null), name)));
            return Stream.generate(() -> "?").limit(names.size()).collect(Collectors.joining(", ", " IN (", ")"));
        }
    }
}
