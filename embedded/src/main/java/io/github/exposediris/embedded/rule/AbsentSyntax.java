package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.List;

/** What IRIS takes and the stand-in does not: said as that, with -400, lest it look like a refusal of IRIS. */
final class AbsentSyntax implements Rule {
    private static final List<String[]> PHRASES = List.of(
            new String[] {"DISTINCT", "BY"},
            new String[] {"->"},
            new String[] {"%INSET"},
            new String[] {"%PATTERN"},
            new String[] {"%CONTAINS"},
            new String[] {"%VID"},
            new String[] {"%FOREACH"},
            new String[] {"%AFTERHAVING"},
            new String[] {"%NOCHECK"},
            new String[] {"%TABLENAME"},
            new String[] {"LATERAL", "("},
            new String[] {"FOR", "SOME"});

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            for (String[] phrase : PHRASES) {
                if (text.has(i, phrase)) {
                    throw absent(String.join(" ", phrase));
                }
            }
        }
    }

    /** The failure that says so. */
    static SQLException absent(String what) {
        return SqlCode.FATAL.failure("the stand-in has no " + what);
    }
}
