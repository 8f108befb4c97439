package io.github.exposediris.embedded.ddl;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.function.DateFormats;
import io.github.exposediris.embedded.function.Decimals;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import io.github.exposediris.embedded.type.DataType;
import java.math.BigDecimal;
import java.sql.SQLException;

/**
 * The value of a DEFAULT clause: a literal, NULL, the user or the current time, and no other expression but TO_DATE and TO_TIMESTAMP of
 * literals. Source: InterSystems SQL Reference, "CREATE TABLE", "Default Values", and "TO_DATE".
 *
 * @param engine the engine's expression
 * @param end the position after it
 */
record DefaultValue(String engine, int end) {
    private static final String TO_DATE = "IRIS.TO_DATE";
    private static final String TO_TIMESTAMP = "IRIS.TO_TIMESTAMP";

    static DefaultValue at(SqlText text, int from) throws SQLException {
        if (text.at(from).is("(")) {
            DefaultValue inner = at(text, from + 1);
            if (!text.at(inner.end()).is(")")) {
                throw refused(text, inner.end());
            }
            return new DefaultValue(inner.engine(), inner.end() + 1);
        }
        boolean sign = text.hasAny(from, "-", "+");
        Token value = text.at(sign ? from + 1 : from);
        if (value.kind() == Kind.NUMBER) {
            requireHeld(value.text());
        }
        if (value.kind() == Kind.NUMBER || value.kind() == Kind.STRING && !sign) {
            return new DefaultValue((sign ? text.at(from).text() : "") + value.text(), sign ? from + 2 : from + 1);
        }
        return variable(text, from);
    }

    /** IRIS would round it, and refuse it where it is out of its field's range; the engine would keep it as it is. */
    private static void requireHeld(String digits) throws SQLException {
        BigDecimal number = new BigDecimal(digits);
        boolean decimal = digits.chars().noneMatch(Character::isLetter);
        if (decimal && (Decimals.held(number).compareTo(number) != 0 || !Decimals.isInRange(number))) {
            throw SqlCode.FATAL.failure("the stand-in has no default with more digits than 64 bits hold");
        }
    }

    private static DefaultValue variable(SqlText text, int from) throws SQLException {
        boolean bracket = text.at(from + 1).is("(");
        int end = bracket ? text.closing(from + 1) + 1 : from + 1;
        String digits = bracket && text.at(from + 2).kind() == Kind.NUMBER ? text.at(from + 2).text() : "0";
        String precision = "(" + digits + ")";
        String moment = "IRIS.CUT_MOMENT(LOCALTIMESTAMP(9), " + digits + ")";
        return switch (text.at(from).upper()) {
            case "NULL" -> new DefaultValue("NULL", end);
            case "USER", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER" -> new DefaultValue("'_SYSTEM'", end);
            case "CURRENT_DATE" -> new DefaultValue("CURRENT_DATE", end);
            case "CURRENT_TIME" -> new DefaultValue("CAST(" + moment + " AS TIME" + precision + ")", end);
            case "CURRENT_TIMESTAMP", "GETDATE", "SYSDATE" -> new DefaultValue(moment, end);
            case "GETUTCDATE" -> new DefaultValue("IRIS.UTC_TIMESTAMP" + precision, end);
            case "TO_DATE", "TODATE" -> parsed(TO_DATE, text, from);
            case "TO_TIMESTAMP" -> parsed(TO_TIMESTAMP, text, from);
            case "OBJECTSCRIPT" -> throw SqlCode.FATAL.failure("the stand-in runs no ObjectScript");
            default -> throw refused(text, from);
        };
    }

    /** Of literals alone, which are read now, as a statement that defines a field is the place to say that they cannot be. */
    private static DefaultValue parsed(String function, SqlText text, int from) throws SQLException {
        boolean formatted = text.at(from + 3).is(",");
        int end = from + (formatted ? 6 : 4);
        boolean literals = text.at(from + 1).is("(") && text.at(from + 2).kind() == Kind.STRING && text.at(end - 1).is(")")
                && (!formatted || text.at(from + 4).kind() == Kind.STRING);
        if (!literals) {
            throw refused(text, from);
        }
        String moment = literal(text.at(from + 2));
        String read = formatted ? literal(text.at(from + 4)) : null;
        if (function.equals(TO_DATE)) {
            DateFormats.toDate(moment, read == null ? DateFormats.DATE : read);
        } else {
            DateFormats.toTimestamp(moment, read == null ? DateFormats.TIMESTAMP : read);
        }
        String format = formatted ? ", " + text.at(from + 4).text() : "";
        return new DefaultValue(function + "(" + text.at(from + 2).text() + format + ")", end);
    }

    private static String literal(Token token) {
        return token.text().substring(1, token.text().length() - 1).replace("''", "'");
    }

    void requireNoCall() throws SQLException {
        if (engine.startsWith(TO_DATE) || engine.startsWith(TO_TIMESTAMP)) {
            throw SqlCode.FATAL.failure("the stand-in has TO_DATE and TO_TIMESTAMP as defaults of new fields alone");
        }
    }

    /** IRIS takes TO_DATE for DATE and TO_TIMESTAMP for TIMESTAMP; elsewhere it would keep the number of days, or is not known to. */
    void requireFor(DataType type) throws SQLException {
        boolean date = engine.startsWith(TO_DATE) && !type.shown().equals("DATE");
        boolean moment = engine.startsWith(TO_TIMESTAMP) && !type.shown().equals("TIMESTAMP");
        if (date || moment) {
            throw SqlCode.FATAL.failure("the stand-in has TO_DATE as a default of DATE alone, and TO_TIMESTAMP of TIMESTAMP");
        }
    }

    private static SQLException refused(SqlText text, int at) {
        return SqlCode.INVALID_STATEMENT.failure("'" + text.at(at).text() + "' is no default value");
    }
}
