package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.text.SqlText;
import java.sql.SQLException;
import java.util.Set;

/**
 * The words for the optimizer after FROM, and %NOINDEX before a condition, change no result: they are dropped. Those for the order of
 * joins, which IRIS refuses beside some joins, are absent. Source: InterSystems SQL Optimization Guide, "Specify Optimization Hints in
 * Queries".
 */
final class OptimizerHints implements Rule {
    private static final Set<String> HINTS = Set.of(
            "%ALLINDEX", "%FULL", "%IGNOREINDEX", "%IGNOREINDICES", "%NOFLATTEN", "%NOMERGE", "%NOPARALLEL", "%NOREDUCE", "%NOSVSO",
            "%NOTOPOPT", "%NOUNIONOROPT", "%PARALLEL");
    private static final String[] CONDITIONS = {"WHERE", "HAVING", "ON", "AND", "OR", "NOT", "("};
    private static final String[] ORDERS = {"%FIRSTTABLE", "%INORDER", "%STARTTABLE"};

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 1; i < text.size(); i++) {
            if (text.at(i).is("%NOINDEX") && text.hasAny(i - 1, CONDITIONS)) {
                text.remove(i, i + 1);
            }
            while (text.at(i).is("FROM") && !text.at(i - 1).is("DELETE") && isHint(text, i + 1)) {
                boolean named = text.at(i + 1).is("%IGNOREINDEX");
                text.remove(i + 1, named ? index(text, i + 2) : i + 2);
            }
        }
    }

    private static boolean isHint(SqlText text, int at) throws SQLException {
        if (text.hasAny(at, ORDERS)) {
            throw AbsentSyntax.absent(text.at(at).upper() + ", which orders joins");
        }
        return HINTS.contains(text.at(at).upper()) && !text.at(at + 1).is(".");
    }

    /** The end of an index's name, with or without its schema and table, or of the asterisk that means all. */
    private static int index(SqlText text, int from) {
        int end = from + 1;
        while (text.at(end).is(".")) {
            end += 2;
        }
        return end;
    }
}
