package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.ColumnShape;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stream fields take no comparison (-313) and few functions (-37). Source: Using InterSystems SQL, "Using Stream Data (BLOBs and
 * CLOBs)".
 */
final class StreamConditions implements Rule {
    private static final Set<String> FUNCTIONS = Set.of(
            "CHARACTER_LENGTH", "CHAR_LENGTH", "DATALENGTH", "SUBSTRING", "CONVERT", "COUNT", "IN", "VALUES", "INTO", "BY", "EXISTS");

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        Set<String> streams = Tables.in(text, scope.catalog()).stream()
                .flatMap(table -> table.columns().stream())
                .filter(ColumnShape::isStream)
                .map(column -> column.name().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (int i = 0; i < text.size() && !streams.isEmpty(); i++) {
            if (text.at(i).isName() && streams.contains(text.at(i).upper())) {
                check(text, i);
            }
        }
        for (int i = 0; i < text.size() && !streams.isEmpty(); i++) {
            if (text.at(i).isName() && streams.contains(text.at(i).upper())) {
                refuseComparing(text, text.at(i - 1).is(".") ? i - 2 : i, i);
            }
        }
    }

    private static void check(SqlText text, int field) throws SQLException {
        int start = text.at(field - 1).is(".") ? field - 2 : field;
        boolean condition = text.find(0, text.size(), "UPDATE") != 0 || inCondition(text, field);
        boolean compared = text.hasAny(field + 1, "=", "<>", "!=", "<", ">", "<=", ">=", "LIKE", "IN", "BETWEEN", "%STARTSWITH", "%MATCHES")
                || text.has(field + 1, "NOT", "LIKE")
                || text.has(field + 1, "NOT", "IN")
                || text.hasAny(start - 1, "=", "<>", "!=", "<", ">", "<=", ">=", "LIKE");
        if (compared && condition) {
            throw SqlCode.STREAM_CONDITION.failure("Field '" + text.at(field).name() + "' is a stream");
        }
        if (isOperand(text, start, field)) {
            throw SqlCode.STREAM_FUNCTION.failure("Field '" + text.at(field).name() + "' is a stream");
        }
        if (isArgument(text, start, field)) {
            throw SqlCode.STREAM_FUNCTION.failure("Field '" + text.at(field).name() + "' is a stream");
        }
    }

    /** An operand of an operator, or what COUNT(DISTINCT ...) counts. */
    private static boolean isOperand(SqlText text, int start, int field) {
        boolean after = text.hasAny(field + 1, "||", "+", "-", "*", "/", "#", "\\");
        boolean before = text.hasAny(start - 1, "||", "+", "-", "/", "#", "\\");
        return after || before || text.at(start - 1).is("DISTINCT") && text.at(start - 2).is("(");
    }

    /** IRIS would compare the identifiers of streams there, which the stand-in has none of. What IRIS refuses itself comes first. */
    private static void refuseComparing(SqlText text, int start, int field) throws SQLException {
        if (text.at(field + 1).is("IS")) {
            return;
        }
        int clause = clauseOf(text, start - 1);
        boolean ordered = text.at(clause).is("BY") && text.hasAny(clause - 1, "ORDER", "GROUP", "PARTITION");
        if (ordered || text.has(clause, "SELECT", "DISTINCT")) {
            throw SqlCode.FATAL.failure("the stand-in has no DISTINCT, GROUP BY or ORDER BY of the stream '" + text.at(field).name() + "'");
        }
    }

    /** Where the list begins that a position stands in, at its SELECT or BY; -1 where it is no such list. */
    private static int clauseOf(SqlText text, int from) {
        int at = from;
        while (at >= 0 && !text.hasAny(at, "(", "SELECT", "BY", "FROM", "WHERE", "SET", "WHEN", "HAVING", "ON")) {
            at = text.at(at).is(")") ? text.opening(at) - 1 : at - 1;
        }
        return text.hasAny(at, "SELECT", "BY") ? at : -1;
    }

    private static boolean inCondition(SqlText text, int field) {
        return text.find(0, text.size(), "WHERE") < field;
    }

    /** An argument, whichever, of a function that takes no stream; {@code {fn CONVERT(...)}}, where it comes first, is one. */
    private static boolean isArgument(SqlText text, int start, int field) {
        if (!text.hasAny(start - 1, "(", ",", ":") || !text.hasAny(field + 1, ")", ",")) {
            return false;
        }
        int name = called(text, start - 1);
        boolean escape = text.at(name).is("CONVERT") && text.at(start - 1).is("(");
        return text.at(name).isName() && (escape || isFunction(text, name));
    }

    /** The name before the bracket that a position stands in, or -1 where a clause begins between them. */
    private static int called(SqlText text, int from) {
        for (int i = from; i >= 0; i--) {
            if (text.at(i).is(")")) {
                i = text.opening(i);
            } else if (text.at(i).is("(")) {
                return i - 1;
            } else if (text.hasAny(i, "SELECT", "BY", "FROM", "WHERE", "SET")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isFunction(SqlText text, int name) {
        boolean fields = text.hasAny(name - 1, "INTO", "UPDATE", "INSERT", "FROM", "AS", ")", ".")
                || text.at(name - 1).upper().startsWith("%");
        return !FUNCTIONS.contains(text.at(name).upper()) && !fields;
    }
}
