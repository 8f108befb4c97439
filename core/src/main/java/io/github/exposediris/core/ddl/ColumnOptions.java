package io.github.exposediris.core.ddl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jetbrains.exposed.v1.core.Column;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the definition of a column beside its type. To be called where the column is declared; each returns the column. Source:
 * InterSystems SQL Reference, CREATE TABLE.
 */
public final class ColumnOptions {
    private static final List<String> COLLATIONS = List.of("EXACT", "SQLSTRING", "SQLUPPER", "SPACE", "TRUNCATE", "PLUS", "MINUS", "MVR");

    private ColumnOptions() {}

    /**
     * Describes the column for whoever looks into the schema; no statement changes it later.
     *
     * @param description of one line
     */
    public static <T extends @Nullable Object> Column<T> describedAs(Column<T> column, String description) {
        if (description.isBlank() || description.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The description of column " + column.getName() + " is to be one line, and not empty.");
        }
        return with(column, "%DESCRIPTION '" + description.replace("'", "''") + "'");
    }

    /**
     * How texts of the column compare; without it they do so without regard to case.
     *
     * @param collation such as {@code EXACT}, or {@code SQLUPPER(50)}
     */
    public static <T extends @Nullable Object> Column<T> collated(Column<T> column, String collation) {
        String name = collation.toUpperCase(Locale.ROOT).replaceFirst("^%", "");
        if (!COLLATIONS.contains(name.replaceFirst("\\(\\d+\\)$", ""))) {
            throw new IllegalArgumentException("IRIS has no collation " + collation + "; it has " + COLLATIONS + ".");
        }
        return with(column, "COLLATE %" + name);
    }

    /** Stores the values of the column together, for analytic queries, while the others are stored by rows. */
    public static <T extends @Nullable Object> Column<T> columnar(Column<T> column) {
        return with(column, "WITH STORAGETYPE = COLUMNAR");
    }

    /** Lets the server compute the value at INSERT and store it. The code sets {@code {*}}, in ObjectScript. */
    public static <T extends @Nullable Object> Column<T> computed(Column<T> column, String code) {
        return computation(column, code, "");
    }

    /** Lets the server compute the value at INSERT and whenever one of these columns changes, and store it. */
    public static <T extends @Nullable Object> Column<T> computedOnChange(Column<T> column, String code, Column<?>... causes) {
        String names = Arrays.stream(causes).map(cause -> quoted(cause.getName().replace("\"", ""))).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Column " + column.getName() + " is computed on change of no column; name one.");
        }
        return computation(column, code, " COMPUTEONCHANGE (" + names + ")");
    }

    /** Lets the server compute the value at each query; nothing is stored. */
    public static <T extends @Nullable Object> Column<T> calculated(Column<T> column, String code) {
        return computation(column, code, " CALCULATED");
    }

    /** Lets the server compute the value at each query; nothing is stored, though an object of the class may be given one. */
    public static <T extends @Nullable Object> Column<T> transientlyComputed(Column<T> column, String code) {
        return computation(column, code, " TRANSIENT");
    }

    private static <T extends @Nullable Object> Column<T> computation(Column<T> column, String code, String when) {
        if (!isBalanced(code)) {
            throw new IllegalArgumentException("The code of column " + column.getName() + " does not close each brace that it opens.");
        }
        return column.getTable().databaseGenerated(with(column, "COMPUTECODE {" + code + "}" + when));
    }

    private static boolean isBalanced(String code) {
        int open = 0;
        for (char c : code.toCharArray()) {
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static <T extends @Nullable Object> Column<T> with(Column<T> column, String definition) {
        return column.getTable().withDefinition(column, definition);
    }
}
