package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.catalog.TableShape;
import io.github.exposediris.embedded.text.Operands;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the kind of an expression from its tokens and the columns that they name. Used by one thread. */
final class Kinds {
    private static final Set<String> WHOLE = Set.of(
            "COUNT", "LENGTH", "LEN", "CHAR_LENGTH", "CHARACTER_LENGTH", "DATALENGTH", "YEAR", "MONTH", "DAY", "DAYOFMONTH", "DAYOFWEEK",
            "DAYOFYEAR", "HOUR", "MINUTE", "QUARTER", "WEEK", "ROW_NUMBER", "RANK", "DENSE_RANK", "NTILE", "DATEDIFF", "POSITION",
            "CHARINDEX", "INSTR", "ASCII", "SIGN", "LAST_IDENTITY", "ISNUMERIC");
    private static final Set<String> DOUBLE = Set.of("VECTOR_COSINE", "VECTOR_DOT_PRODUCT");
    private static final Set<String> LIKE_ARGUMENT =
            Set.of("SUM", "MIN", "MAX", "ABS", "AVG", "COALESCE", "ISNULL", "NVL", "IFNULL", "ROUND", "TRUNCATE", "CEILING", "FLOOR",
                    "NULLIF", "GREATEST", "LEAST", "FIRST_VALUE", "LAST_VALUE", "LAG", "LEAD", "MOD", "POWER", "SQRT", "SQUARE");
    private static final Set<String> OF_DOUBLES_ONLY = Set.of("AVG", "ROUND", "TRUNCATE", "POWER", "SQRT", "SQUARE", "MOD");
    private static final String[] OPERATORS = {"+", "-", "*", "/", "#", "\\"};

    private final SqlText text;
    private final Scope scope;
    private @Nullable List<TableShape> tables;

    Kinds(SqlText text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    /** The kind of the expression that stands between two positions. */
    ValueKind of(int from, int end) throws SQLException {
        if (text.hasAny(from, "-", "+")) {
            return of(from + 1, end);
        }
        if (text.find(from, end, "||") < end) {
            return ValueKind.TEXT;
        }
        int operator = text.find(from, end, OPERATORS);
        if (operator < end) {
            ValueKind both = of(from, operator).with(of(operator + 1, end));
            return text.at(operator).is("/") && both == ValueKind.WHOLE ? ValueKind.DECIMAL : both;
        }
        return ofValue(from, end);
    }

    private ValueKind ofValue(int from, int end) throws SQLException {
        Token first = text.at(from);
        if (first.is("(")) {
            return text.closing(from) == end - 1 && !text.at(from + 1).is("SELECT") ? of(from + 1, end - 1) : ValueKind.UNKNOWN;
        }
        return switch (first.kind()) {
            case NUMBER -> number(first.text());
            case STRING -> ValueKind.TEXT;
            case WORD, DELIMITED, ENGINE -> named(from, end);
            default -> ValueKind.UNKNOWN;
        };
    }

    private static ValueKind number(String digits) {
        if (digits.toUpperCase(Locale.ROOT).contains("E")) {
            return ValueKind.DOUBLE;
        }
        return digits.contains(".") ? ValueKind.DECIMAL : ValueKind.WHOLE;
    }

    private ValueKind named(int from, int end) throws SQLException {
        if (text.at(from).is("CASE")) {
            return branch(from, end);
        }
        if (text.at(from + 1).is("(")) {
            return text.closing(from + 1) == end - 1 ? call(from, end - 1) : ValueKind.UNKNOWN;
        }
        return switch (text.at(from).upper()) {
            case "CURRENT_DATE", "CURDATE" -> ValueKind.DATE;
            case "CURRENT_TIME", "CURTIME", "CURRENT_TIMESTAMP", "SYSDATE" -> ValueKind.MOMENT;
            default -> engine(text.at(from).text(), end);
        };
    }

    /** The kind of what an earlier rule has put there, or of a column. */
    private ValueKind engine(String written, int end) throws SQLException {
        if (written.startsWith("CAST('") && written.endsWith(")")) {
            return ValueKind.named(written.substring(written.lastIndexOf(" AS ") + " AS ".length(), written.length() - 1));
        }
        return column(text.at(end - 1).upper());
    }

    private ValueKind branch(int from, int end) throws SQLException {
        int then = from;
        while (then < end && !text.at(then).is("THEN")) {
            then++;
        }
        return then < end ? of(then + 1, Operands.end(text, then + 1)) : ValueKind.UNKNOWN;
    }

    private ValueKind call(int name, int closing) throws SQLException {
        String function = text.at(name).upper();
        if (text.at(name).text().equals("IRIS.TO_DECIMAL")) {
            return ValueKind.DECIMAL;
        }
        if (function.equals("CAST")) {
            int as = text.find(name + 2, closing, "AS");
            return ValueKind.named(text.at(as + 1).upper());
        }
        if (function.equals("CONVERT")) {
            return ValueKind.named(text.at(name + 2).upper());
        }
        if (WHOLE.contains(function)) {
            return ValueKind.WHOLE;
        }
        if (function.equals("TO_DATE")) {
            return ValueKind.DATE;
        }
        return DOUBLE.contains(function) ? ValueKind.DOUBLE : ofArgument(function, name, closing);
    }

    private ValueKind ofArgument(String function, int name, int closing) throws SQLException {
        if (!LIKE_ARGUMENT.contains(function)) {
            return ValueKind.UNKNOWN;
        }
        int start = text.hasAny(name + 2, "DISTINCT", "ALL") ? name + 3 : name + 2;
        ValueKind argument = of(start, text.find(start, closing, ","));
        return OF_DOUBLES_ONLY.contains(function) && argument != ValueKind.DOUBLE ? ValueKind.DECIMAL : argument;
    }

    private ValueKind column(String upperName) throws SQLException {
        if (tables == null) {
            tables = Tables.in(text, scope.catalog());
        }
        List<ColumnShape> columns = tables.stream().flatMap(table -> table.column(upperName).stream()).toList();
        ValueKind kind = columns.isEmpty() ? ValueKind.UNKNOWN : ValueKind.of(columns.get(0));
        return columns.stream().allMatch(column -> ValueKind.of(column) == kind) ? kind : ValueKind.UNKNOWN;
    }
}
