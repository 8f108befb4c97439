package io.github.exposediris.core.adaptation;

import io.github.exposediris.core.dialect.Unsupported;
import java.util.Locale;

/**
 * Refuses clauses that IRIS has nothing for. Source: InterSystems SQL Reference, SELECT, WITH, ORDER BY, UPDATE,
 * DELETE.
 */
final class Refusals implements Rule {
    @Override
    public void apply(SqlText text) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).kind() == Token.Kind.WORD) {
                clause(text, i);
            }
        }
        if (text.at(0).isAny("UPDATE", "DELETE") && PageClause.at(text, 1, text.size()) != null) {
            throw Unsupported.feature(
                    "LIMIT on " + text.at(0).text().toUpperCase(Locale.ROOT),
                    "select the keys first, then write WHERE key IN (…).");
        }
    }

    private static void clause(SqlText text, int at) {
        if (text.at(at).is("FOR") && text.at(at + 1).isAny("UPDATE", "SHARE", "NO", "KEY") || text.has(at, "LOCK", "IN", "SHARE")) {
            throw Unsupported.feature(
                    "FOR UPDATE that locks the rows of a query",
                    "lock optimistically: keep a ROWVERSION column, and compare it in the WHERE of the update.");
        }
        if (text.at(at).is("NULLS") && text.at(at + 1).isAny("FIRST", "LAST")) {
            throw Unsupported.feature(
                    "NULLS " + text.at(at + 1).text().toUpperCase(Locale.ROOT),
                    "order by CASE WHEN x IS NULL THEN 1 ELSE 0 END first, or use Exposed's SortOrder, which becomes that.");
        }
        if (text.has(at, "WITH", "RECURSIVE")) {
            throw Unsupported.feature("WITH RECURSIVE", "ask for one level after the other, each with the keys of the one before.");
        }
        if (text.has(at, "DISTINCT", "ON", "(")) {
            throw Unsupported.feature("DISTINCT ON", "group by these columns, or select rows that are distinct as a whole.");
        }
    }
}
