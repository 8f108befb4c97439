package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * DATEADD, DATEDIFF, DATEPART, DATENAME, TIMESTAMPADD and TIMESTAMPDIFF with the date parts of IRIS, quoted or not; another one is -8.
 * DATEADD gives a timestamp even of a date. Source: InterSystems SQL Reference, "DATEADD", "DATEPART".
 */
final class DateParts implements Rule {
    private static final Set<String> FUNCTIONS =
            Set.of("DATEADD", "DATEDIFF", "DATEPART", "DATENAME", "TIMESTAMPADD", "TIMESTAMPDIFF", "DATE_TRUNC");
    private static final Map<String, String> FIELDS = new HashMap<>();

    static {
        field("YEAR", "YEAR YYYY YY SQL_TSI_YEAR");
        field("QUARTER", "QUARTER QQ Q SQL_TSI_QUARTER");
        field("MONTH", "MONTH MM M SQL_TSI_MONTH");
        field("WEEK", "WEEK WK WW SQL_TSI_WEEK");
        field("DAY_OF_WEEK", "WEEKDAY DW");
        field("DAY", "DAY DD D SQL_TSI_DAY");
        field("DAY_OF_YEAR", "DAYOFYEAR DY Y");
        field("HOUR", "HOUR HH SQL_TSI_HOUR");
        field("MINUTE", "MINUTE MI N SQL_TSI_MINUTE");
        field("SECOND", "SECOND SS S SQL_TSI_SECOND");
        field("MILLISECOND", "MILLISECOND MS");
        field("MICROSECOND", "MICROSECOND MCS");
        field("NANOSECOND", "NANOSECOND NS");
        field("SQLTIMESTAMP", "SQLTIMESTAMP STS");
    }

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = text.size() - 1; i >= 0; i--) {
            if (text.at(i + 1).is("(") && FUNCTIONS.contains(text.at(i).upper()) && !text.at(i - 1).is(".")) {
                call(text, i);
            }
        }
    }

    private static void call(SqlText text, int at) throws SQLException {
        int end = text.closing(at + 1);
        int[] bounds = text.commaBounds(at + 2, end);
        String function = text.at(at).upper();
        boolean three = function.endsWith("ADD") || function.endsWith("DIFF");
        if (bounds.length != (three ? 4 : 3)) {
            throw SqlCode.MISSING_ARGUMENT.failure(function);
        }
        String field = field(text, bounds[0], bounds[1] - 1);
        moment(text, bounds[bounds.length - 2], end);
        if (function.endsWith("DIFF")) {
            moment(text, bounds[1], bounds[2] - 1);
        }
        requireUnit(function, field);
        if (function.equals("DATE_TRUNC")) {
            text.replace(bounds[0], bounds[1] - 1, Token.engine("'" + field + "'"));
        } else if (three) {
            String unit = field.startsWith("DAY_OF_") && function.endsWith("ADD") ? "DAY" : field;
            text.replace(bounds[0], bounds[1] - 1, Token.engine(unit));
            text.set(at, Token.engine(function.endsWith("ADD") ? "DATEADD" : "DATEDIFF"));
        } else {
            part(text, at, bounds[1], function.equals("DATENAME") ? named(field) : extracted(field));
        }
    }

    /** "DATEDIFF does not handle quarters", and of weeks its page does not say where they begin. */
    private static void requireUnit(String function, String field) throws SQLException {
        boolean week = field.equals("WEEK") && (function.endsWith("DIFF") || function.equals("DATE_TRUNC"));
        if (week || function.endsWith("DIFF") && field.equals("QUARTER") || function.equals("DATE_TRUNC") && field.startsWith("DAY_OF_")) {
            throw AbsentSyntax.absent(function + " by " + field);
        }
        if (field.equals("SQLTIMESTAMP") && !function.equals("DATEPART")) {
            throw SqlCode.INVALID_DATEPART.failure();
        }
    }

    private static String extracted(String field) {
        return switch (field) {
            case "SECOND" -> "IRIS.SECONDS(?)";
            case "WEEK" -> "IRIS.WEEK_OF(?)";
            case "SQLTIMESTAMP" -> "CAST(DATE_TRUNC(SECOND, ?) AS TIMESTAMP(0))";
            default -> "EXTRACT(" + field + " FROM ?)";
        };
    }

    /** Puts the engine's call in the place of the whole call; the text of {@code engine} is cut at the moment. */
    private static void part(SqlText text, int at, int moment, String engine) {
        int end = text.closing(at + 1);
        int cut = engine.indexOf('?');
        text.replace(end, end + 1, Token.engine(engine.substring(cut + 1)));
        text.replace(at, moment, Token.engine(engine.substring(0, cut)));
    }

    private static String named(String field) {
        return switch (field) {
            case "MONTH" -> "MONTHNAME(?)";
            case "DAY_OF_WEEK" -> "DAYNAME(?)";
            default -> "IRIS.TO_TEXT(" + extracted(field) + ")";
        };
    }

    /** Reads texts as timestamps too, and gives parameters a type. */
    private static void moment(SqlText text, int from, int end) {
        boolean parameter = end == from + 1 && text.at(from).kind() == Token.Kind.PARAMETER;
        text.insert(end, Token.engine(parameter ? "AS TIMESTAMP(9))" : ") AS TIMESTAMP(9))"));
        text.insert(from, Token.engine(parameter ? "CAST(" : "CAST(IRIS.AS_MOMENT("));
    }

    private static String field(SqlText text, int from, int end) throws SQLException {
        Token token = text.at(from);
        String name = token.kind() == Token.Kind.STRING ? token.string().toUpperCase(Locale.ROOT) : token.upper();
        String field = end == from + 1 ? FIELDS.get(name) : null;
        if (field == null) {
            throw SqlCode.INVALID_DATEPART.failure();
        }
        return field;
    }

    private static void field(String engine, String names) {
        for (String name : names.split(" ")) {
            FIELDS.put(name, engine);
        }
    }
}
