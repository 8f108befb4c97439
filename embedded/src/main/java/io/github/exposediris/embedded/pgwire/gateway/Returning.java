package io.github.exposediris.embedded.pgwire.gateway;

import io.github.exposediris.embedded.pgwire.iris.IrisResult;
import io.github.exposediris.embedded.pgwire.rewrite.Statement;
import io.github.exposediris.wire.engine.AdaptedStatement.Column;
import io.github.exposediris.wire.engine.WireType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change with a RETURNING clause, which IRIS has not: the change is run without it, and the row is read by the highest id, or by
 * the change's own condition.
 *
 * @param verb INSERT, UPDATE or DELETE
 * @param change the text without the clause
 * @param columns the clause
 */
record Returning(String verb, String change, String columns) {
    private static final Pattern CLAUSE = pattern("\\s*(INSERT|UPDATE|DELETE)\\b(.*)\\sRETURNING\\s+(.+?)\\s*");
    private static final Pattern TABLE = pattern("\\s*(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?.*");
    private static final Pattern WHERE = pattern(".*\\s(WHERE\\s.*)");
    private static final Set<String> MOMENTS = Set.of("created_at", "updated_at", "deleted_at");

    static @Nullable Returning of(String sql) {
        Matcher clause = CLAUSE.matcher(sql);
        return clause.matches()
                ? new Returning(clause.group(1).toUpperCase(Locale.ROOT), clause.group(1) + clause.group(2), clause.group(3))
                : null;
    }

    /** The columns as they are made up from their names alone. */
    List<Column> describedByName() {
        return isAll() ? List.of() : Arrays.stream(columns.split(",")).map(String::strip).map(Returning::column).toList();
    }

    boolean isAll() {
        return columns.equals("*");
    }

    /** Runs the change and reads the row; without rows where the clause wants all columns. */
    IrisResult run(List<@Nullable Object> values, Iris iris, Consumer<String> passedOn) throws SQLException {
        if (isAll()) {
            return iris.execute(new Statement(change, values), passedOn);
        }
        return switch (verb) {
            case "INSERT" -> {
                iris.execute(new Statement(change, values), passedOn);
                yield iris.execute(new Statement(select("WHERE \"id\" = ?"), List.of(key(iris, passedOn))), passedOn);
            }
            case "UPDATE" -> {
                iris.execute(new Statement(change, values), passedOn);
                yield iris.execute(matching(values), passedOn);
            }
            default -> {
                IrisResult rows = iris.execute(matching(values), passedOn);
                iris.execute(new Statement(change, values), passedOn);
                yield rows;
            }
        };
    }

    private Object key(Iris iris, Consumer<String> passedOn) throws SQLException {
        Object last = value(iris.execute("SELECT LAST_IDENTITY()", passedOn));
        if (last != null) {
            return last;
        }
        Object highest = value(iris.execute("SELECT MAX(\"id\") FROM " + table(), passedOn));
        return highest == null ? 0L : highest;
    }

    private static @Nullable Object value(IrisResult result) {
        return result.rows().isEmpty() ? null : result.rows().get(0).get(0);
    }

    private Statement matching(List<@Nullable Object> values) {
        Matcher where = WHERE.matcher(change);
        String condition = where.matches() ? where.group(1) : "";
        int wanted = (int) condition.chars().filter(character -> character == '?').count();
        return new Statement(select(condition), values.subList(Math.max(0, values.size() - wanted), values.size()));
    }

    private String select(String condition) {
        return "SELECT " + columns + " FROM " + table() + " " + condition;
    }

    private String table() {
        Matcher table = TABLE.matcher(change);
        return "SQLUser.\"" + (table.matches() ? table.group(1) : "") + "\"";
    }

    private static Column column(String name) {
        String plain = name.replace("\"", "").toLowerCase(Locale.ROOT);
        return new Column(plain, plain.equals("id") ? WireType.INT4 : MOMENTS.contains(plain) ? WireType.INT8 : WireType.TEXT);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
