package io.github.exposediris.core.wire;

import io.github.exposediris.core.adaptation.SqlText;
import io.github.exposediris.core.adaptation.Token.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as defaults of new columns. The server puts a literal that looks like a date into TO_DATE ({@code date_translator.py:28}), so that
 * they are written as nothing that looks like one. Source: InterSystems SQL Reference, CREATE TABLE, Default Values, and TO_DATE.
 */
final class DefaultDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    private DefaultDates() {}

    /** What to write in place of a literal of a schema; null to leave it as it is. */
    static @Nullable String written(SqlText text, int literal, String value) {
        Matcher date = DATE.matcher(value);
        int first = literal;
        while (text.at(first - 1).is("(")) {
            first--;
        }
        if (!date.matches() || !text.at(first - 1).is("DEFAULT")) {
            return null;
        }
        int type = typeOfColumn(text, first - 1);
        if (text.at(type).is("DATE")) {
            return "TO_DATE('" + date.group(3) + "." + date.group(2) + "." + date.group(1) + "', 'DD.MM.YYYY')";
        }
        return text.at(type).isAny("TIMESTAMP", "TIMESTAMP2", "DATETIME", "DATETIME2", "SMALLDATETIME")
                ? "'" + value + " 00:00:00'"
                : null;
    }

    /** Where the type stands in the definition of a new column that a clause belongs to; -1 in another statement. */
    private static int typeOfColumn(SqlText text, int clause) {
        int start = clause;
        while (start > 0 && !text.at(start - 1).isAny(",", "(") && !isAdd(text, start - 1)) {
            start = text.at(start - 1).is(")") ? text.opening(start - 1) : start - 1;
        }
        boolean named = text.at(start).kind() == Kind.WORD || text.at(start).kind() == Kind.DELIMITED;
        boolean creates = text.at(0).is("CREATE") && text.find(1, 4, "TABLE") < 4;
        boolean adds = text.has(0, "ALTER", "TABLE") && text.find(0, clause, "ADD") < clause;
        return start > 0 && named && !text.at(start).is("CONSTRAINT") && (creates || adds) ? start + 1 : -1;
    }

    private static boolean isAdd(SqlText text, int index) {
        return text.at(index).is("ADD") || text.has(index - 1, "ADD", "COLUMN");
    }
}
